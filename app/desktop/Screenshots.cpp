// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Screenshots.h"

#include "app/desktop/DemoMaker.h"
#include "app/desktop/KeyboardDesk.h"
#include "app/desktop/ShotParts.h"
#include "core/conversations/ConversationStore.h"
#include "core/storage/SafetyCopies.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/palette/Palette.h"
#include "ui/settings/Look.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/SkeletonList.h"
#include "ui/shared/UndoBar.h"
#include "ui/welcome/NewWorkspace.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSet>
#include <QTextStream>
#include <QToolButton>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kPollMs = 10;
constexpr int kMostPolls = 3000;  // half a minute: a page that needs longer is broken
constexpr qsizetype kSeen = 3;      // messages of a thread that a picture shows
constexpr int kQuietPolls = 4;    // pages start a second read when the first has come

/// A page that shows something has more than a frame's few colours.
bool hasContent(const QImage& picture)
{
    QSet<QRgb> colours;
    for (int y = 60; y < picture.height() - 40; y += 2) {
        for (int x = 200; x < picture.width(); x += 2)
            colours.insert(picture.pixel(x, y));
    }
    return colours.size() > 40;
}

/// The window with its dialog over it, as a screen would show them.
QImage pictureOf(QWidget& behind, QWidget* dialog)
{
    if (dialog && !dialog->parentWidget())
        return dialog->grab().toImage();
    QWidget* popup = QApplication::activePopupWidget();
    QWidget& window = dialog ? *dialog->parentWidget()->window() : behind;
    QPixmap picture = window.grab();  // with the veil that the dialog lays over it
    if (!dialog && !popup)
        return picture.toImage();
    QPainter painter(&picture);
    if (dialog) {
        const QPixmap over = dialog->grab();
        painter.drawPixmap((picture.width() - over.width()) / 2, (picture.height() - over.height()) / 2, over);
    }
    if (popup)
        painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
    painter.end();
    return picture.toImage();
}

/// How much there is to see at the end of a conversation: several kinds of contacts, files, a quote, not too long.
int worthOf(const QVector<Interaction>& talk, const QVector<Attachment>& files)
{
    QSet<int> kinds;
    for (const Interaction& one : talk)
        kinds.insert(static_cast<int>(one.channel) * 10 + static_cast<int>(one.direction));
    const bool quote = std::any_of(talk.begin(), talk.end(),
                                   [](const Interaction& one) { return one.body.contains(QStringLiteral("\n> ")); });
    const bool file = std::any_of(files.begin(), files.end(), [&](const Attachment& one) {
        return std::any_of(talk.begin(), talk.end(), [&](const Interaction& mail) { return mail.id == one.interactionId; });
    });
    return static_cast<int>(kinds.size()) * 10 + (file ? 15 : 0) + (quote ? 10 : 0) + std::min(static_cast<int>(talk.size()), 5);
}

/// By a word of their subjects, see core/demo/LetterScenarios.cpp.
void takeLetter(LetterSubjects& letters, const Ticket& ticket, const QVector<Interaction>& talk)
{
    if (talk.isEmpty() || !talk.first().hasHtml)
        return;
    const std::pair<QStringView, TicketId*> known[] = {{u"SF-2291", &letters.order}, {u"Güz", &letters.news},
                                                       {u"sizden mi", &letters.link}, {u"dekont", &letters.danger}};
    for (const auto& [word, place] : known) {
        if (ticket.subject.contains(word))
            *place = ticket.id;
    }
}

Result<ShotSubjects> subjectsIn(Stores& stores)
{
    TicketQuery query;
    query.limit = 80;
    const auto page = stores.tickets.page(query);
    if (!page)
        return memnun::fail(page.error());
    ShotSubjects found;
    int best = 0;
    int second = 0;
    QVector<TicketId> open;
    for (const TicketRow& row : *page) {
        const auto talk = stores.conversations.thread(row.ticket.id);
        const auto files = stores.conversations.attachments(row.ticket.id);
        if (!talk || !files)
            return memnun::fail(talk ? files.error() : talk.error());
        takeLetter(found.letters, row.ticket, *talk);
        if (row.ticket.status == TicketStatus::Open)
            open << row.ticket.id;
        const int worth = worthOf(talk->mid(std::max<qsizetype>(0, talk->size() - kSeen)), *files);
        if (row.ticket.status == TicketStatus::Open && worth > best) {
            best = worth;
            found.busyTicket = row.ticket.id;
            found.customer = row.ticket.customerId;
        } else if (row.ticket.status != TicketStatus::Open && worth > second) {
            second = worth;
            found.threadTicket = row.ticket.id;
        }
    }
    open.removeOne(found.busyTicket);
    found.mergedTicket = open.value(open.size() - 1);  // the oldest: it is seen in no other picture
    return found;
}

}  // namespace

Screenshots::Screenshots(const ProgramServices& services, const StartOptions& options, QObject* parent)
    : QObject(parent), m_services(services), m_folder(options.screenshots), m_size(options.pictureSize)
{
    for (const Language language : {Language::Turkish, Language::English}) {
        for (const bool dark : {false, true}) {
            const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
            if ((options.language.isEmpty() || options.language == languageCode(language))
                && (options.theme.isEmpty() || options.theme == theme))
                m_looks.append({language, dark});
        }
    }
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &Screenshots::wait);
    m_idle.setInterval(kPollMs);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_quiet = m_full->executor().pending() > 0 ? 0 : m_quiet + 1;
        if (m_quiet < kQuietPolls)
            return;
        m_idle.stop();
        m_whenIdle();
    });
}

Screenshots::~Screenshots() = default;

void Screenshots::start()
{
    if (!QDir().mkpath(m_folder) || !m_temporary.isValid())
        fail(QStringLiteral("%1 can't be written to").arg(m_folder));
    else
        makeDemo();
}

void Screenshots::makeDemo()
{
    auto* maker = new DemoMaker(m_temporary.filePath(QStringLiteral("demo.memnun")), m_services.clock, this);
    connect(maker, &DemoMaker::finished, this, [this](const Result<>& result) {
        if (result)
            openBoth();
        else
            fail(QStringLiteral("the demo company: ") + result.error().context);
    });
    maker->start();
}

void Screenshots::openBoth()
{
    // Nothing is on the screen yet, so this thread may wait.
    const auto demo = Location::ofFile(m_temporary.filePath(QStringLiteral("demo.memnun")));
    const auto empty = Location::ofFile(m_temporary.filePath(QStringLiteral("Ladin Ev.memnun")));
    const SafetyCopies copies(demo);
    const Instant now = m_services.clock.now();
    (void)copies.make(CopyReason::Daily, now.plusSeconds(-26 * 3600));
    (void)copies.make(CopyReason::Import, now.plusSeconds(-3 * 3600));
    auto full = openNow(demo, OpenHow::Open);
    auto bare = openNow(empty, OpenHow::Create);
    const Newcomer newcomer{QStringLiteral("Ladin Ev"), QString::fromUtf8("Derya Aksoy"),
                            QStringLiteral("derya@ladinev.example"), {QStringLiteral("@ladinev.example")}};
    auto settled = bare ? settleNow(std::move(*bare), newcomer, m_services.clock.now()) : std::move(bare);
    if (!full || !settled) {
        fail(QStringLiteral("a workspace: ") + (full ? settled.error().context : full.error().context));
        return;
    }
    makeWindow(m_full, std::move(*full));
    makeWindow(m_empty, std::move(*settled));
    findSubjects();
}

void Screenshots::makeWindow(std::unique_ptr<WorkspaceWindow>& window, OpenedWorkspace opened)
{
    window = std::make_unique<WorkspaceWindow>(m_services, std::move(opened), QStringList());
    window->window().resize(m_size);
    window->window().show();
}

void Screenshots::findSubjects()
{
    m_full->context().executor.read<ShotSubjects>(this, subjectsIn, [this](Result<ShotSubjects> subjects) {
        if (!subjects) {
            fail(QStringLiteral("the demo company: ") + subjects.error().context);
            return;
        }
        m_shots = builtinShots(*subjects, m_services.look) + keyboardShots() + teamShots(*subjects);
        furnishDemo(*subjects);
    });
}

void Screenshots::furnishDemo(const ShotSubjects& subjects)
{
    furnish(*m_full, subjects);
    whenIdle([this, subjects] {
        furnishOutbox(*m_full, subjects);
        whenIdle([this] { next(); });
    });
}

/// A command's answer may bring the next command, so one idle moment is not the end.
void Screenshots::whenIdle(std::function<void()> then)
{
    m_whenIdle = std::move(then);
    m_quiet = 0;
    m_idle.start();
}

WorkspaceWindow& Screenshots::current() const
{
    return shot().emptyWorkspace ? *m_empty : *m_full;
}

/// The next page; after the last one the next look; after that the end.
void Screenshots::next()
{
    if (++m_shot == m_shots.size()) {
        m_shot = 0;
        ++m_look;
    }
    if (m_look == m_looks.size()) {
        Q_EMIT finished(m_failures > 0 ? 2 : 0);
        return;
    }
    if (m_shot == 0) {
        m_services.look.setLanguage(m_looks.at(m_look).language);
        m_services.look.setTheme(m_looks.at(m_look).dark ? ThemeChoice::Dark : ThemeChoice::Light);
    }
    current().window().undoBar()->dismiss();
    current().window().searchBox()->clear();
    current().keyboard().palette().dismiss();
    m_dialog = shot().prepare(current());
    m_quiet = 0;
    m_polls = 0;
    m_last = QImage();
    m_poll.start();
}

bool Screenshots::isReady() const
{
    if (current().executor().pending() > 0)
        return false;
    QList<SkeletonList*> skeletons = current().window().findChildren<SkeletonList*>();
    if (m_dialog)
        skeletons += m_dialog->findChildren<SkeletonList*>();
    for (const SkeletonList* skeleton : std::as_const(skeletons)) {
        if (skeleton->isVisible())
            return false;
    }
    for (const ThreadPane* pane : current().window().findChildren<ThreadPane*>()) {
        if (pane->isVisible() && !pane->isComplete())
            return false;
    }
    // A line edit fades its clear button in and out.
    for (const QToolButton* button : current().window().searchBox()->findChildren<QToolButton*>()) {
        const qreal opacity = button->property("opacity").toReal();
        if (opacity > 0 && opacity < 1)
            return false;
    }
    return !shot().ready || shot().ready(current(), m_dialog);
}

void Screenshots::wait()
{
    m_quiet = isReady() ? m_quiet + 1 : 0;
    const bool late = ++m_polls > kMostPolls;
    if (m_quiet < kQuietPolls && !late)
        return;
    QImage picture = pictureOf(current().window(), m_dialog);
    if (picture != m_last && !late) {
        m_last = std::move(picture);  // a layout that is still under way looks different a moment later
        return;
    }
    m_poll.stop();
    if (late) {
        QTextStream(stderr) << fileName() << ": the page never showed its content\n";
        ++m_failures;
    }
    take(picture);
    next();
}

QString Screenshots::fileName() const
{
    const LookOf& look = m_looks.at(m_look);
    return QStringLiteral("%1-%2-%3-%4x%5.png")
        .arg(shot().name, languageCode(look.language), look.dark ? QStringLiteral("dark") : QStringLiteral("light"))
        .arg(m_size.width())
        .arg(m_size.height());
}

void Screenshots::take(const QImage& picture)
{
    const QString path = QDir(m_folder).filePath(fileName());
    const bool kept = picture.save(path);
    if (!kept || !hasContent(picture)) {
        QTextStream(stderr) << fileName() << (kept ? ": the page is empty\n" : ": can't be written\n");
        ++m_failures;
    }
    if (kept)
        QTextStream(stdout) << path << "\n";
    if (shot().leave)
        shot().leave(current());
    // A dialog over a window of its own takes that with it.
    QPointer<QWidget> behind = m_dialog ? m_dialog->parentWidget() : nullptr;
    delete m_dialog;
    if (behind && behind->window() != &current().window())
        delete behind->window();
}

void Screenshots::fail(const QString& what)
{
    QTextStream(stderr) << "Pictures could not be taken: " << what << "\n";
    Q_EMIT finished(2);
}

}  // namespace memnun
