// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Telling.h"

namespace memnun::demo {

namespace {

constexpr auto kOwnDomain = "ladinev.example";
/// Business minutes until the first answer of an ordinary day, and until later ones.
constexpr std::array<Quantile, 9> kFirstReply{
    {{0, 3}, {100, 12}, {250, 26}, {500, 50}, {700, 82}, {850, 150}, {950, 300}, {990, 520}, {1000, 900}}};
constexpr std::array<Quantile, 5> kNextReply{{{0, 4}, {500, 65}, {800, 190}, {950, 420}, {1000, 600}}};
/// Minutes until a customer writes again.
constexpr std::array<Quantile, 5> kCustomer{{{0, 6}, {250, 50}, {500, 260}, {800, 1200}, {1000, 2900}}};
constexpr int kLongestReply = 1500;
constexpr int kShowpiece = 25;  ///< minutes between the steps of the ticket that shows everything

class MailTelling {
public:
    MailTelling(const Cast& cast, TicketStory& story, Dice& dice)
        : m_cast(cast), m_story(story), m_dice(dice),
          m_words(cast.scenario, cast.customer, cast.agent.name, cast.beginning.day, dice), m_subject(story.ticket().subject)
    {
    }

    void tell()
    {
        open();
        enclose(m_cast.scenario.turns.front());
        if (begin() && converse()) {
            again();
            telling::close(m_story);
        }
    }

private:
    void open();
    bool begin();
    bool converse();
    bool answer(qsizetype turn);
    bool comesBack(qsizetype turn);
    void again();
    void receive(const QString& body, AutomatedKind automated = AutomatedKind::None);
    void enclose(const Turn& turn);
    bool ring(const Turn& turn);
    bool staysSilent();
    void send(const QString& body, AutomatedKind automated = AutomatedKind::None);
    void strayMails();
    bool waitForAgent(bool first);
    bool waitForCustomer();
    bool waitForPromise();
    QDate today() const { return m_story.at().toUtc().toTimeZone(m_cast.calendar.zone()).date(); }

    const Cast& m_cast;
    TicketStory& m_story;
    Dice& m_dice;
    Wording m_words;
    QString m_subject;
    QString m_lastBody;
    QDate m_promised;
    bool m_answered = false;
};

QString quoted(const QString& body)
{
    return QStringLiteral("\n\n> ") + QString(body).replace(u'\n', QStringLiteral("\n> "));
}

void MailTelling::receive(const QString& body, AutomatedKind automated)
{
    Interaction mail;
    mail.automated = automated;
    mail.subject = m_lastBody.isEmpty() ? m_subject : QStringLiteral("Re: ") + m_subject;
    mail.fromName = m_cast.customer.name;
    mail.fromAddress = m_cast.customer.email;
    mail.toAddresses = QStringLiteral("destek@ladinev.example");
    mail.body = body;
    mail.replyTo = m_cast.scenario.letter == u"danger" ? QStringLiteral("muhasebe@hizli-dekont.example") : QString();
    if (automated == AutomatedKind::Bounce) {
        mail.fromName = QStringLiteral("Mail Delivery System");
        mail.fromAddress = QStringLiteral("mailer-daemon@") + m_cast.customer.email.section(u'@', 1);
        mail.subject = QStringLiteral("Undelivered Mail Returned to Sender");
    } else if (automated == AutomatedKind::AutoReply) {
        mail.subject = QStringLiteral("Otomatik yanıt: ") + m_subject;
    } else if (!m_lastBody.isEmpty() && (m_cast.showpiece || m_dice.chance(40))) {
        mail.body += QStringLiteral("\n\n") + (m_cast.scenario.english ? QStringLiteral("Ladin Ev wrote:")
                                                                     : QStringLiteral("Ladin Ev şunu yazdı:"))
            + quoted(m_lastBody).mid(1);
    }
    m_story.say(mail, m_cast.customer.email.section(u'@', 1), body);
    if (automated == AutomatedKind::None) {
        m_lastBody = body;
        if (m_story.ticket().status != TicketStatus::New) {
            m_story.become(TicketStatus::Open, {});
        }
    }
}

void MailTelling::open()
{
    const Scenario& scenario = m_cast.scenario;
    const bool plain = scenario.letter.isEmpty();
    receive(plain ? m_words.customerMail(scenario.turns.front().text, true) : letterText(scenario.letter, m_cast.customer));
    if (!plain) {
        m_story.arriveAs(letterMail(scenario.letter, m_cast.customer, m_story.last()));
    }
}

void MailTelling::enclose(const Turn& turn)
{
    for (const QString& name : turn.files) {
        m_story.enclose(demo::enclose(m_words.say(name), m_subject));
    }
}

void MailTelling::send(const QString& body, AutomatedKind automated)
{
    Interaction mail;
    mail.automated = automated;
    mail.direction = Direction::Out;
    mail.userId = automated == AutomatedKind::None ? m_cast.agent.id : UserId();
    mail.subject = QStringLiteral("Re: ") + m_subject;
    mail.fromName = QStringLiteral("Ladin Ev");
    mail.fromAddress = QStringLiteral("destek@ladinev.example");
    mail.toAddresses = m_cast.customer.email;
    mail.body = body;
    m_story.say(mail, QLatin1String(kOwnDomain), body.section(QStringLiteral("\n-- \n"), 0, 0));
    if (automated == AutomatedKind::None) {
        m_lastBody = body;
        m_answered = true;
        if (m_story.ticket().status == TicketStatus::New) {
            m_story.become(TicketStatus::Open, m_cast.agent.id);
        }
    }
}

/// Until somebody takes the ticket. False when it stays untouched.
bool MailTelling::begin()
{
    const bool closed = !m_cast.calendar.isOpenAt(m_story.at());
    if (closed && m_dice.chance(70) && m_story.moveOn(m_story.at().plusSeconds(m_dice.between(5, 40)))) {
        send(m_words.receipt(), AutomatedKind::AutoReply);
    }
    if (m_cast.ending == Ending::Untouched) {
        return false;
    }
    const int usual = std::min(m_dice.quantile(kFirstReply) * m_cast.beginning.load / 100, kLongestReply);
    const int minutes = m_cast.showpiece ? kShowpiece : usual;
    const Instant asked = m_story.at();
    if (!m_story.moveOn(telling::later(m_cast, asked, minutes / 3))) {
        return false;
    }
    telling::take(m_cast, m_story);
    telling::remind(m_cast, m_story, m_words, m_dice);
    if (m_cast.ending == Ending::Assigned) {
        telling::pause(m_cast, m_story, m_words);
        return false;
    }
    return m_story.moveOn(telling::later(m_cast, asked, minutes));
}

bool MailTelling::waitForAgent(bool first)
{
    if (first) {
        return true;  // begin() waited already
    }
    const int minutes = std::min(m_dice.quantile(kNextReply) * m_cast.beginning.load / 130, kLongestReply);
    return m_story.moveOn(telling::later(m_cast, m_story.at(), minutes));
}

bool MailTelling::waitForCustomer()
{
    const int minutes = m_cast.showpiece ? kShowpiece : m_dice.quantile(kCustomer);
    Instant at = m_story.at().plusSeconds(qint64(minutes) * 60 + m_dice.below(60));
    const int hour = at.toUtc().toTimeZone(m_cast.calendar.zone()).time().hour();
    if (hour < 8) {
        at = at.plusSeconds(qint64(8 - hour) * 3600 + m_dice.below(5400));
    }
    return m_story.moveOn(at);
}

/// Until some hour of the day the agent named.
bool MailTelling::waitForPromise()
{
    const QTime hour(m_dice.between(11, 20), m_dice.below(60), m_dice.below(60));
    return m_story.moveOn(Instant::from(QDateTime(m_promised, hour, m_cast.calendar.zone())));
}

void MailTelling::strayMails()
{
    if (m_cast.bounces && m_story.moveOn(m_story.at().plusSeconds(90))) {
        receive(QStringLiteral("This is the mail system at host posta.ladinev.example.\n\nI'm sorry to have to inform you "
                               "that your message could not be delivered to one or more recipients.\n\n<%1>: 452 4.2.2 "
                               "Mailbox full").arg(m_cast.customer.email), AutomatedKind::Bounce);
    } else if (m_cast.scenario.company && m_dice.chance(8) && m_story.moveOn(m_story.at().plusSeconds(45))) {
        receive(QStringLiteral("Merhaba,\n\nYıllık izindeyim, dönüşümde e-postanızı yanıtlayacağım. Acil konular için "
                               "info@%1 adresine yazabilirsiniz.\n\n%2")
                    .arg(m_cast.customer.email.section(u'@', 1), m_cast.customer.name), AutomatedKind::AutoReply);
    }
}

bool MailTelling::answer(qsizetype turn)
{
    const auto& turns = m_cast.scenario.turns;
    const bool first = !m_answered;
    if (!waitForAgent(first)) {
        return false;
    }
    m_promised = m_words.promise(today());
    send(m_words.agentMail(turns[turn].text, m_cast.agent.name));
    enclose(turns[turn]);
    if (m_cast.ending != Ending::Finished && m_cast.ending != Ending::WaitingForUs) {
        telling::stay(m_cast, m_story, m_words, m_dice);
        return false;
    }
    if (turn + 1 == turns.size() && m_cast.ending == Ending::Finished) {
        if (!telling::rest(m_cast, m_story, m_words, m_dice)) {
            return false;
        }
        telling::settle(m_cast, m_story, false);
    } else {
        m_story.become(TicketStatus::PendingCustomer, m_cast.agent.id);
    }
    if (first) {
        strayMails();
    }
    return true;
}

/// Nothing more comes: after some days the matter counts as settled.
bool MailTelling::staysSilent()
{
    if (!m_story.moveOn(telling::restedFrom(m_cast, m_story.at(), m_dice))) {
        return false;
    }
    telling::settle(m_cast, m_story, false);
    return true;
}

/// The agent rings, though it began with a mail.
bool MailTelling::ring(const Turn& turn)
{
    const int minutes = m_cast.showpiece ? kShowpiece : m_dice.between(20, 150);
    if (!m_story.moveOn(telling::later(m_cast, m_story.at(), minutes))) {
        return false;
    }
    telling::ring(m_cast, m_story, m_dice, m_words.say(turn.text));
    return true;
}

/// The customer's later mails. The last one is often a thank-you, and often it never comes.
bool MailTelling::comesBack(qsizetype turn)
{
    const auto& turns = m_cast.scenario.turns;
    const bool last = turn + 1 == turns.size() || (turn + 2 == turns.size() && turns.back().kind == u'N');
    if (last && m_cast.ending == Ending::Finished && m_dice.chance(36)) {
        return staysSilent();
    }
    const bool promised = turns[turn].kind == u'D';
    if (last && !promised && m_cast.ending == Ending::Finished && telling::rests(m_cast, m_dice)
        && !m_story.moveOn(telling::restedFrom(m_cast, m_story.at(), m_dice))) {
        return false;
    }
    if (promised ? !waitForPromise() : !waitForCustomer()) {
        return false;
    }
    receive(m_words.customerMail(turns[turn].text, false));
    enclose(turns[turn]);
    if (m_cast.ending == Ending::WaitingForUs) {
        return false;
    }
    if (last) {
        if (!m_story.moveOn(telling::later(m_cast, m_story.at(), m_dice.between(4, 90)))) {
            return false;
        }
        telling::settle(m_cast, m_story, m_dice.chance(55));
    }
    return true;
}

/// True when the story came to its end.
bool MailTelling::converse()
{
    const auto& turns = m_cast.scenario.turns;
    for (qsizetype turn = 1; turn < turns.size(); ++turn) {
        bool goesOn = true;
        if (turns[turn].kind == u'A') {
            goesOn = answer(turn);
        } else if (turns[turn].kind == u'P') {
            goesOn = ring(turns[turn]);
        } else if (turns[turn].kind != u'N') {
            goesOn = comesBack(turn);
        } else if (m_story.moveOn(m_story.at().plusSeconds(m_dice.between(90, 1500)))) {
            telling::note(m_cast, m_story, m_words.say(turns[turn].text));
        }
        if (!goesOn) {
            return false;
        }
    }
    return m_story.ticket().status == TicketStatus::Solved;
}

/// Some matters come back within the week.
void MailTelling::again()
{
    if (m_cast.scenario.praise || !m_dice.chance(m_cast.beginning.strike ? 14 : 5)) {
        return;
    }
    if (!m_story.moveOn(m_story.at().plusSeconds(qint64(m_dice.between(1, 4)) * 86400)) || !waitForCustomer()) {
        return;
    }
    receive(m_words.again());
    if (!waitForAgent(false)) {
        return;
    }
    m_words.promise(today());
    send(m_words.agentMail(m_words.againAnswer(), m_cast.agent.name));
    telling::settle(m_cast, m_story, false);
}

}  // namespace

void tellMail(const Cast& cast, TicketStory& story, Dice& dice)
{
    MailTelling(cast, story, dice).tell();
}

}  // namespace memnun::demo
