// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/Telling.h"

namespace memnun::demo {

namespace {

constexpr std::array<Quantile, 5> kWaitS{{{0, 2}, {500, 14}, {850, 48}, {970, 130}, {1000, 300}}};
constexpr std::array<Quantile, 4> kTalkS{{{0, 40}, {500, 170}, {900, 420}, {1000, 900}}};

class CallTelling {
public:
    CallTelling(const Cast& cast, TicketStory& story, Dice& dice)
        : m_cast(cast), m_story(story), m_dice(dice),
          m_words(cast.scenario, cast.customer, cast.agent.name, cast.beginning.day, dice)
    {
    }

    void tell()
    {
        const bool outbound = m_cast.scenario.outbound;
        if (!outbound && m_dice.chance(m_cast.beginning.strike ? 34 : 12)) {
            if (!missed()) {
                return;
            }
        } else {
            telling::take(m_cast, m_story);
            talk(outbound ? Direction::Out : Direction::In, summary());
        }
        settleOrFollowUp();
        telling::close(m_story);
    }

private:
    QString summary()
    {
        m_words.promise(m_story.at().toUtc().toTimeZone(m_cast.calendar.zone()).date());
        return m_words.say(m_cast.scenario.turns.front().text);
    }
    bool missed();
    void talk(Direction direction, const QString& summary);
    void settleOrFollowUp();

    const Cast& m_cast;
    TicketStory& m_story;
    Dice& m_dice;
    Wording m_words;
};

/// Nobody picked up; somebody rings back. False when that has not happened yet.
bool CallTelling::missed()
{
    Interaction ring = telling::callOf(m_cast, m_story, Direction::In);
    ring.outcome = m_dice.chance(60) ? CallOutcome::Missed : CallOutcome::Abandoned;
    ring.waitS = m_dice.between(8, 95);
    ring.endedAt = m_story.at().plusSeconds(ring.waitS);
    m_story.say(ring, {});
    if (m_cast.ending == Ending::Untouched) {
        return false;
    }
    const int minutes = m_dice.between(6, 150) * m_cast.beginning.load / 100;
    if (!m_story.moveOn(telling::later(m_cast, m_story.at(), minutes))) {
        return false;
    }
    telling::take(m_cast, m_story);
    talk(Direction::Out, QStringLiteral("Geri aradım. ") + summary());
    return true;
}

void CallTelling::talk(Direction direction, const QString& summary)
{
    Interaction call = telling::callOf(m_cast, m_story, direction);
    call.userId = m_cast.agent.id;
    call.outcome = CallOutcome::Answered;
    call.waitS = direction == Direction::In ? m_dice.quantile(kWaitS) * m_cast.beginning.load / 100 : m_dice.between(4, 22);
    call.talkS = m_dice.quantile(kTalkS);
    call.holdS = m_dice.chance(24) ? m_dice.between(15, 150) : 0;
    call.wrapS = m_dice.between(15, 110);
    call.body = summary;
    const Instant start = m_story.at();
    call.endedAt = std::min(start.plusSeconds(call.waitS + call.talkS + call.holdS), m_story.now());
    m_story.say(call, {});
    if (m_story.moveOn(std::min(start.plusSeconds(call.waitS), m_story.now()))) {
        m_story.become(TicketStatus::Open, m_cast.agent.id);
    }
    m_story.moveOn(std::min(call.endedAt->plusSeconds(call.wrapS), m_story.now()));
}

void CallTelling::settleOrFollowUp()
{
    telling::remind(m_cast, m_story, m_words, m_dice);
    if (m_cast.ending != Ending::Finished) {
        telling::stay(m_cast, m_story, m_words, m_dice);
        return;
    }
    const bool question = m_cast.scenario.category == 1 || m_cast.scenario.category == 8;
    if (question || m_dice.chance(m_cast.scenario.high ? 30 : 72)) {
        telling::settle(m_cast, m_story, m_dice.chance(35));
        return;
    }
    if (!m_story.moveOn(telling::later(m_cast, m_story.at(), m_dice.between(90, 1100)))
        || !telling::rest(m_cast, m_story, m_words, m_dice)) {
        return;
    }
    talk(Direction::Out, m_words.say(QStringLiteral(
        "[Söz verdiğimiz gibi arayıp son durumu anlattım.|Sonucu bildirmek için aradım.] [Teşekkür etti, konu kapandı.|"
        "Sorunu kalmamış.|{day} gününe kadar tamamlanacağını teyit ettim, uygun buldu.]")));
    telling::settle(m_cast, m_story, m_dice.chance(60));
}

}  // namespace

void tellCall(const Cast& cast, TicketStory& story, Dice& dice)
{
    CallTelling(cast, story, dice).tell();
}

}  // namespace memnun::demo
