// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CopySchedule.h"

#include "ui/copies/CopySettings.h"
#include "ui/copies/CopyWords.h"
#include "ui/shared/Format.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

namespace {

const QString kLine = QStringLiteral("copies");
constexpr qint64 kDay = 24 * 3600;
constexpr qint64 kAmiss = 3600;  // by which a clock that is set right goes back
constexpr qint64 kAfterFailure = 3600;  // a full disk is not asked every ten minutes

}  // namespace

CopySchedule::CopySchedule(CopyPort& copies, StatusCentre& status, const SettingsPort& settings, const Clock& clock, QObject* parent)
    : QObject(parent), m_copies(copies), m_status(status), m_settings(settings), m_clock(clock)
{
    m_timer.setInterval(10 * 60'000);
    connect(&m_timer, &QTimer::timeout, this, &CopySchedule::look);
    connect(&m_status, &StatusCentre::lineTriggered, this, [this](const QString& id) {
        if (id == kLine)
            Q_EMIT copiesWanted();
    });
}

void CopySchedule::start()
{
    m_timer.start();
    QTimer::singleShot(0, this, &CopySchedule::look);
}

void CopySchedule::look()
{
    const bool waits = m_failed && m_clock.now().secondsSince(*m_failed) < kAfterFailure;
    if (m_busy || waits || !CopySettings::load(m_settings).automatic)
        return;
    m_copies.list(this, [this](const QVector<SafetyCopy>& copies) {
        for (const SafetyCopy& copy : copies) {
            // One of the future is of a day on which the clock was wrong, and says nothing of today.
            const qint64 age = m_clock.now().secondsSince(copy.made);
            if (copy.reason != CopyReason::Damaged && age >= -kAmiss && age < kDay)
                return;
        }
        make(CopyReason::Daily, {});
    });
}

void CopySchedule::makeBefore(CopyReason reason, std::function<void()> then)
{
    if (CopySettings::load(m_settings).automatic)
        make(reason, std::move(then));
    else
        then();
}

void CopySchedule::make(CopyReason reason, std::function<void()> then)
{
    m_busy = true;
    m_copies.make(reason, this, [this, then = std::move(then)](const Result<SafetyCopy>& made) {
        m_busy = false;
        tell(made);
        if (then)
            then();
    });
}

void CopySchedule::tell(const Result<SafetyCopy>& made)
{
    if (made) {
        m_made = made->made;
        m_failed.reset();
        show();
        return;
    }
    const QString rule = made.error().fields.value(0).rule;
    if (made.error().code == Code::Cancelled || rule == QLatin1String("copying"))
        return;  // another window of this workspace is at it
    m_failed = m_clock.now();
    m_status.finishTask(kLine, TaskOutcome::Failed, copySentence(made.error()), tr("Safety copy"));
    show();
    if (rule == QLatin1String("damaged"))
        Q_EMIT damageFound();
}

void CopySchedule::retranslate()
{
    show();
}

void CopySchedule::show()
{
    if (m_failed)
        m_status.setLine(kLine, {tr("No safety copy could be made"), QStringLiteral("triangle-alert"), Tone::Warning, tr("Look"), false});
    else if (m_made)
        m_status.setLine(kLine, {tr("Safety copy made %1").arg(Format().time(*m_made)), QStringLiteral("circle-check"), Tone::Neutral, {}, false});
}

}  // namespace memnun
