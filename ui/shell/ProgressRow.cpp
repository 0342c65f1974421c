// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ProgressRow.h"

#include "ui/shared/ElidedLabel.h"
#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace memnun {

QString progressText(const TaskProgress& progress)
{
    const Format format;
    QStringList parts;
    parts << (progress.total > 0
                  ? ProgressRow::tr("%1 of %2").arg(format.number(progress.done), format.number(progress.total))
                  : format.number(progress.done));
    if (progress.ratePerSecond > 0) {
        parts << ProgressRow::tr("%1/s", "rate per second").arg(format.number(qRound64(progress.ratePerSecond)));
        if (progress.total > progress.done) {
            const double left = static_cast<double>(progress.total - progress.done) / progress.ratePerSecond;
            parts << ProgressRow::tr("%1 left", "remaining time").arg(durationText(static_cast<qint64>(std::ceil(left))));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

ProgressRow::ProgressRow(QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel({}, this)),
      m_count(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(this))
{
    setTextRole(m_count, QStringLiteral("caption"));
    setTextRole(m_title, QStringLiteral("caption"));
    setStyleProperty(m_cancel, "kind", QStringLiteral("link"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_count);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelClicked(m_id); });
}

void ProgressRow::setTask(const StatusCentre::Task& task)
{
    m_id = task.id;
    const TaskProgress& p = task.progress;
    m_title->setFullText(p.title);
    m_count->setText(progressText(p));
    // In thousandths: totals may be larger than an int.
    m_bar->setRange(0, p.total > 0 ? 1000 : 0);
    m_bar->setValue(p.total > 0 ? static_cast<int>(p.done * 1000 / p.total) : 0);
    m_bar->setAccessibleName(p.title);
    m_cancel->setText(task.cancelling ? tr("Cancelling…") : tr("Cancel"));
    m_cancel->setEnabled(!task.cancelling);
    m_cancel->setVisible(p.cancellable);
}

}  // namespace memnun
