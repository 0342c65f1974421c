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

UndoBar::UndoBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_action(new QPushButton(this)), m_more(new QPushButton(this)),
      m_rows(new QHBoxLayout(this))
{
    auto* links = new QHBoxLayout;
    links->setSpacing(space::l);
    for (QPushButton* link : {m_action, m_more}) {
        setStyleProperty(link, "kind", QStringLiteral("link"));
        link->setCursor(Qt::PointingHandCursor);
        links->addWidget(link);
    }
    links->addStretch();
    m_rows->setContentsMargins(space::l, space::s, space::l, space::s);
    m_rows->setSpacing(space::l);
    m_text->setTextFormat(Qt::PlainText);
    m_rows->addWidget(m_text, 1);
    m_rows->addLayout(links);
    m_more->hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT actionTriggered();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        const auto run = std::exchange(m_run, {});
        dismiss();
        if (run)
            run();
    });
    parent->installEventFilter(this);
    tint();
    hide();
}

void UndoBar::showMessage(const QString& text, const QString& actionText, int ms)
{
    m_more->hide();
    m_run = {};
    m_rows->setDirection(QBoxLayout::LeftToRight);
    m_rows->setSpacing(space::l);
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

void UndoBar::offerMore(const QString& text, std::function<void()> run)
{
    if (isHidden())
        return;
    m_run = std::move(run);
    m_more->setText(text);
    m_more->show();
    // Both links beside the sentence would leave it no room.
    m_rows->setDirection(QBoxLayout::TopToBottom);
    m_rows->setSpacing(space::xs);
    m_text->setWordWrap(false);
    m_text->setWordWrap(sizeHint().width() > kWidest);
    place();
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
    for (QPushButton* link : {m_action, m_more})
        link->setStyleSheet(
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
