// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HappenedPanel.h"

#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/StatusCentre.h"
#include "ui/shell/ProgressRow.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace memnun {

namespace {

constexpr int kWidth = 460;
constexpr int kShown = 8;
constexpr qreal kRadius = 8;

struct Mark {
    const char* icon;
    Tone tone;
};

Mark markOf(TaskOutcome outcome)
{
    switch (outcome) {
    case TaskOutcome::Done: return {"circle-check", Tone::Positive};
    case TaskOutcome::Partly: return {"triangle-alert", Tone::Warning};
    case TaskOutcome::Cancelled: return {"circle-x", Tone::Neutral};
    case TaskOutcome::Failed: return {"circle-alert", Tone::Danger};
    }
    return {"info", Tone::Neutral};
}

}  // namespace

HappenedPanel::HappenedPanel(StatusCentre& centre, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint), m_centre(centre), m_rows(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_TranslucentBackground);  // for the rounded corners
    setAccessibleName(tr("What happened"));
    setFixedWidth(kWidth);
    m_rows->setContentsMargins(space::l, space::m, space::l, space::m);
    rebuild();
    connect(&m_centre, &StatusCentre::changed, this, &HappenedPanel::rebuild);
}

void HappenedPanel::paintEvent(QPaintEvent*)
{
    // By hand: a style sheet paints no background of a window that lets through what is under it.
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void HappenedPanel::rebuild()
{
    // Progress only updates the rows that are there; a button under the pointer must not be replaced.
    const qsizetype shape = m_centre.tasks().size() * 1000 + m_centre.finished().size() + m_centre.troubles() * 1'000'000;
    if (shape == m_shape) {
        const auto rows = m_content->findChildren<ProgressRow*>();
        for (qsizetype i = 0; i < rows.size() && i < m_centre.tasks().size(); ++i)
            rows.at(i)->setTask(m_centre.tasks().at(i));
        return;
    }
    m_shape = shape;
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto* title = new QLabel(tr("What happened"), m_content);
    setTextRole(title, QStringLiteral("strong"));
    column->addWidget(title);
    for (const StatusCentre::Task& task : m_centre.tasks()) {
        auto* row = new ProgressRow(m_content);
        row->setTask(task);
        connect(row, &ProgressRow::cancelClicked, &m_centre, &StatusCentre::cancel);
        column->addWidget(row);
    }
    for (const StatusCentre::Line& entry : m_centre.lines()) {
        if (entry.line.tone == Tone::Warning || entry.line.tone == Tone::Danger)
            column->addWidget(standingRow(entry.line));
    }
    for (int i = 0; i < m_centre.finished().size() && i < kShown; ++i)
        column->addWidget(finishedRow(m_centre.finished().at(i)));
    if (column->count() == 1) {  // the title alone
        auto* nothing = new QLabel(tr("Nothing yet. Imports, sending and errors are listed here."), m_content);
        nothing->setWordWrap(true);
        setTextRole(nothing, QStringLiteral("muted"));
        column->addWidget(nothing);
    }
    m_rows->addWidget(m_content);
    adjustSize();
}

/// What is not over: it stands in the bar, too.
QWidget* HappenedPanel::standingRow(const StatusLine& line)
{
    auto* row = new QWidget(m_content);
    auto* picture = new QLabel(row);
    picture->setPixmap(iconPixmap(line.icon, 16, devicePixelRatioF(), Theme::of(palette()).foreground(line.tone)));
    auto* sentence = new QLabel(line.text, row);
    sentence->setWordWrap(true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addWidget(sentence, 1);
    return row;
}

QWidget* HappenedPanel::finishedRow(const FinishedTask& done)
{
    const Mark mark = markOf(done.outcome);
    auto* row = new QWidget(m_content);
    auto* picture = new QLabel(row);
    picture->setPixmap(iconPixmap(QString::fromLatin1(mark.icon), 16, devicePixelRatioF(),
                                  Theme::of(palette()).foreground(mark.tone)));
    auto* title = new QLabel(done.title, row);
    title->setWordWrap(true);
    auto* when = new QLabel(Format().ago(done.at, m_centre.clock().now()), row);
    auto* sentence = new QLabel(done.sentence, row);
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(title, QStringLiteral("strong"));
    setTextRole(when, QStringLiteral("caption"));
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(picture, 0, 0, Qt::AlignTop);
    grid->addWidget(title, 0, 1);
    grid->addWidget(when, 0, 2, Qt::AlignTop);
    grid->addWidget(sentence, 1, 1, 1, 2);
    return row;
}

}  // namespace memnun
