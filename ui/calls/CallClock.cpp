// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/CallClock.h"

#include "ui/shared/Chip.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>

namespace memnun {

using Phase = CallTimer::Phase;

QString clockText(int seconds)
{
    const int hours = seconds / 3600;
    const auto two = [](int n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    if (hours > 0)
        return QString::number(hours) + QLatin1Char(':') + two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return QString::number(seconds / 60) + QLatin1Char(':') + two(seconds % 60);
}

std::optional<int> clockSeconds(const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return 0;
    static const QRegularExpression seconds(QStringLiteral("^(\\d{1,5}) ?(?:s|sn)$"));
    if (const auto match = seconds.match(typed); match.hasMatch())
        return match.captured(1).toInt();
    static const QRegularExpression clock(QStringLiteral("^(?:(\\d{1,2}):(?=\\d+:))?(\\d{1,3})(?:[:.](\\d{1,2}))?$"));
    const auto match = clock.match(typed);
    if (!match.hasMatch() || match.captured(3).toInt() > 59)
        return std::nullopt;
    return match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 + match.captured(3).toInt();
}

CallClock::CallClock(const Clock& clock, QWidget* parent)
    : QFrame(parent),
      m_clock(clock),
      m_readout(new QLabel(this)),
      m_phase(new Chip({}, Tone::Neutral, this)),
      m_step(new QPushButton(this)),
      m_hold(new QPushButton(this)),
      m_end(new QPushButton(this)),
      m_error(new InlineMessage(this))
{
    setStyleProperty(this, "panel", QStringLiteral("card"));
    setTextRole(m_readout, QStringLiteral("display"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->setHorizontalSpacing(space::m);
    layout->setVerticalSpacing(space::xs);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    m_readout->setMinimumWidth(QFontMetrics(typeFont(TypeStep::Display, QFont::DemiBold)).horizontalAdvance(QStringLiteral("00:00")) + 4);
    head->addWidget(m_readout);
    head->addWidget(m_phase, 0, Qt::AlignVCenter);
    head->addStretch(1);
    for (QPushButton* button : {m_step, m_hold, m_end})
        head->addWidget(button);
    layout->addLayout(head, 0, 0, 1, 4);
    buildFields();
    layout->addWidget(m_error, 3, 0, 1, 4);
    buildButtons();
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &CallClock::followTimer);
    retranslate();
    followTimer();
}

void CallClock::buildButtons()
{
    const auto wire = [this](QPushButton* button, int key, void (CallClock::*slot)()) {
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        // The keys work wherever the focus is in the form.
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    wire(m_step, Qt::Key_F2, &CallClock::stepOn);
    wire(m_hold, Qt::Key_F3, &CallClock::holdOrResume);
    wire(m_end, Qt::Key_F4, &CallClock::endCall);
}

void CallClock::buildFields()
{
    auto* grid = qobject_cast<QGridLayout*>(layout());
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const int column = static_cast<int>(i);
        m_labels.at(i) = new QLabel(this);
        setTextRole(m_labels.at(i), QStringLiteral("caption"));
        m_fields.at(i) = new QLineEdit(this);
        m_fields.at(i)->setMaxLength(8);
        m_labels.at(i)->setBuddy(m_fields.at(i));
        grid->addWidget(m_labels.at(i), 1, column);
        grid->addWidget(m_fields.at(i), 2, column);
        grid->setColumnStretch(column, 1);
        connect(m_fields.at(i), &QLineEdit::textEdited, this, [this] { setError({}); });
    }
}

QVector<QWidget*> CallClock::tabStops() const
{
    QVector<QWidget*> stops = {m_step, m_hold, m_end};
    for (QLineEdit* field : m_fields)
        stops.append(field);
    return stops;
}

void CallClock::stepOn()
{
    const Instant now = m_clock.now();
    switch (m_timer.phase()) {
    case Phase::Idle: return moved(m_timer.start(now));
    case Phase::Waiting: return moved(m_timer.answer(now));
    case Phase::Holding: return moved(m_timer.resume(now));
    case Phase::Talking:
    case Phase::WrapUp: return;
    }
}

void CallClock::holdOrResume()
{
    const Instant now = m_clock.now();
    moved(m_timer.phase() == Phase::Holding ? m_timer.resume(now) : m_timer.hold(now));
}

void CallClock::endCall()
{
    moved(m_timer.end(m_clock.now()));
}

void CallClock::moved(bool did)
{
    if (!did)
        return;
    m_tick.start();
    retranslate();
    followTimer();
    Q_EMIT phaseChanged(m_timer.phase());
}

void CallClock::followTimer()
{
    const CallTimes times = m_timer.timesAt(m_clock.now());
    const std::array<int, 4> parts = {times.waitS, times.talkS, times.holdS, times.wrapS};
    m_readout->setText(clockText(times.sum()));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QLineEdit* field = m_fields.at(i);
        if (field->isModified())
            continue;
        const QString text = m_timer.isRunning() ? clockText(parts.at(i)) : QString();
        if (field->text() != text)
            field->setText(text);
    }
}

std::optional<CallTimes> CallClock::times()
{
    followTimer();
    std::array<int, 4> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto seconds = clockSeconds(m_fields.at(i)->text());
        if (!seconds) {
            setError(tr("Please type minutes and seconds, such as 3:20."));
            setStyleProperty(m_fields.at(i), "invalid", QStringLiteral("true"));
            m_fields.at(i)->setFocus();
            return std::nullopt;
        }
        parts.at(i) = *seconds;
    }
    return CallTimes{parts[0], parts[1], parts[2], parts[3]};
}

void CallClock::setError(const QString& sentence)
{
    m_error->say(sentence);
    if (!sentence.isEmpty())
        return;
    for (QLineEdit* field : m_fields)
        setStyleProperty(field, "invalid", QString());
}

void CallClock::showPhase()
{
    const Phase phase = m_timer.phase();
    const bool live = phase == Phase::Talking;
    m_step->setVisible(phase == Phase::Idle || phase == Phase::Waiting);
    m_hold->setVisible(live || phase == Phase::Holding);
    m_end->setVisible(phase != Phase::Idle && phase != Phase::WrapUp);
    m_phase->setTone(live ? Tone::Positive : phase == Phase::Holding ? Tone::Warning : Tone::Neutral);
    switch (phase) {
    case Phase::Idle: m_phase->setText(tr("Not started")); break;
    case Phase::Waiting: m_phase->setText(tr("Ringing")); break;
    case Phase::Talking: m_phase->setText(tr("Talking")); break;
    case Phase::Holding: m_phase->setText(tr("On hold")); break;
    case Phase::WrapUp: m_phase->setText(tr("Wrapping up")); break;
    }
}

void CallClock::retranslate()
{
    const auto label = [](QPushButton* button, const QString& text, const char* key, const char* iconName) {
        button->setText(text + QStringLiteral("  ") + QString::fromLatin1(key));
        button->setAccessibleName(text);
        button->setIcon(icon(QString::fromLatin1(iconName)));
    };
    const bool idle = m_timer.phase() == Phase::Idle;
    label(m_step, idle ? tr("Start timing") : tr("Answered"), "F2", idle ? "timer" : "phone-call");
    const bool held = m_timer.phase() == Phase::Holding;
    label(m_hold, held ? tr("Resume") : tr("Hold"), "F3", held ? "play" : "pause");
    label(m_end, tr("End call"), "F4", "phone-off");
    const std::array<QString, 4> names = {tr("Waited"), tr("Talked"), tr("On hold", "duration"), tr("Wrap-up")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_labels.at(i)->setText(names.at(i));
        m_fields.at(i)->setAccessibleName(names.at(i));
        m_fields.at(i)->setPlaceholderText(tr("min:s"));
    }
    showPhase();
}

void CallClock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace memnun
