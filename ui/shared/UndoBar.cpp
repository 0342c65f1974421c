// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/UndoBar.h"

#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kWidest = 276;  ///< within the least width of the inbox's list

}  // namespace

UndoBar::UndoBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_action(new QPushButton(this))
{
    setStyleProperty(m_action, "kind", QStringLiteral("link"));
    m_action->setCursor(Qt::PointingHandCursor);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, space::s, space::l, space::s);
    layout->setSpacing(space::l);
    m_text->setTextFormat(Qt::PlainText);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT actionTriggered();
    });
    parent->installEventFilter(this);
    tint();
    hide();
}

void UndoBar::showMessage(const QString& text, const QString& actionText, int ms)
{
    // One line where it fits; a wrapping label would ask for less than that.
    m_text->setWordWrap(false);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    m_text->setWordWrap(sizeHint().width() > kWidest);
    show();
    place();
    raise();
    if (ms > 0)
        m_timer.start(ms);
    else
        m_timer.stop();
}

QString UndoBar::message() const
{
    return m_text->text();
}

void UndoBar::dismiss()
{
    m_timer.stop();
    hide();
}

void UndoBar::place()
{
    const QSize room = parentWidget()->size();
    // In the corner and no wider than the inbox's list: beyond it lie the buttons of the reply box. Long words wrap.
    const int width = std::min({sizeHint().width(), kWidest, room.width() - 2 * space::l});
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    setGeometry(space::l, room.height() - height - space::l, width, height);
}

void UndoBar::tint()
{
    // The bar is inverted to stand out: dark on the light theme, light on the dark one.
    const Theme& t = Theme::of(palette());
    m_text->setStyleSheet(QStringLiteral("color:%1").arg((t.isDark() ? Theme::light() : Theme::dark()).text.name()));
    m_action->setStyleSheet(
        QStringLiteral("color:%1;font-weight:600").arg((t.isDark() ? Theme::light() : Theme::dark()).accent.name()));
}

bool UndoBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void UndoBar::paintEvent(QPaintEvent*)
{
    const Theme& t = Theme::of(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(t.isDark() ? Theme::light().line : Theme::dark().line);
    p.drawRoundedRect(rect(), space::radius, space::radius);
}

void UndoBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QFrame::changeEvent(event);
}

}  // namespace memnun
