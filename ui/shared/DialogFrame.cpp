// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/DialogFrame.h"

#include "ui/shared/Icon.h"
#include "ui/shared/RowPaint.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/Theme.h"

#include <QDialog>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QWindow>

#include <cmath>

namespace memnun {

namespace {

constexpr int kRadius = 8;
constexpr int kBarHeight = 48;

/// Dims the window behind, so that it is plain where the work goes on.
class Veil final : public QWidget {
public:
    explicit Veil(QWidget* window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(window->rect());
        window->installEventFilter(this);
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintVeil(painter, rect(), Theme::of(palette()));
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        return QWidget::eventFilter(watched, event);
    }
};

/// Whether the corners are cut off rather than translucent, see cutCorners().
bool cuts()
{
    return QGuiApplication::platformName() == QLatin1String("xcb");
}

}  // namespace

void DialogFrame::dress(QDialog& dialog)
{
    new DialogFrame(dialog);
}

DialogFrame::DialogFrame(QDialog& dialog) : QObject(&dialog), m_dialog(dialog)
{
    // Both before the window exists: later they would have to make it anew.
    dialog.setWindowFlags(Qt::Dialog | Qt::FramelessWindowHint);
    dialog.setAttribute(Qt::WA_TranslucentBackground);
    dialog.setProperty("framed", true);
    dialog.installEventFilter(this);
}

/// When the dialog's constructor has run: only then its layout is known.
void DialogFrame::addTitleBar()
{
    if (m_bar || !m_dialog.layout())
        return;
    m_bar = new QWidget(&m_dialog);
    m_bar->setMinimumHeight(kBarHeight);
    m_bar->installEventFilter(this);
    m_title = new QLabel(m_bar);
    setTextRole(m_title, QStringLiteral("heading"));
    m_title->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_close = new QToolButton(m_bar);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
    m_close->setIconSize(QSize(18, 18));
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(space::xl, space::s, space::m, space::s);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, &m_dialog, &QDialog::reject);
    name();
    // A menu bar's place: above the content, and counted in every size the layout asks for.
    m_dialog.layout()->setMenuBar(m_bar);
    if (m_dialog.testAttribute(Qt::WA_Resized))
        m_dialog.resize(m_dialog.width(), m_dialog.height() + m_bar->sizeHint().height());
}

void DialogFrame::name()
{
    if (!m_bar)
        return;
    m_title->setText(m_dialog.windowTitle());
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
}

void DialogFrame::paintGround(QPainter& painter, const QSize& size, const Theme& theme, bool cut)
{
    const QRectF box(QPointF(), size);
    // The corners' soft pixels would mix with the black that X11 has below them: a thin dark edge.
    if (cut)
        painter.fillRect(box, theme.line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void DialogFrame::paint()
{
    const Theme& theme = Theme::of(m_dialog.palette());
    QPainter painter(&m_dialog);
    paintGround(painter, m_dialog.size(), theme, cuts());
    if (m_bar)
        painter.drawLine(QPointF(0.5, m_bar->height() - 0.5), QPointF(m_dialog.width() - 0.5, m_bar->height() - 0.5));
}

/// Every pixel that paint() touches, also those of the corners that it touches in part.
QRegion DialogFrame::outline(const QSize& size)
{
    QRegion region(0, kRadius, size.width(), size.height() - 2 * kRadius);
    for (int y = 0; y < kRadius; ++y) {
        const int side = kRadius - y - 1;
        const int inset = kRadius - static_cast<int>(std::ceil(std::sqrt(kRadius * kRadius - side * side)));
        region += QRect(inset, y, size.width() - 2 * inset, 1);
        region += QRect(inset, size.height() - 1 - y, size.width() - 2 * inset, 1);
    }
    return region;
}

/// Without a compositor X11 shows what is translucent black: there the corners are cut off instead.
void DialogFrame::cutCorners()
{
    if (cuts())
        m_dialog.setMask(outline(m_dialog.size()));
}

void DialogFrame::veilParent(bool veiled)
{
    QWidget* behind = m_dialog.parentWidget() ? m_dialog.parentWidget()->window() : nullptr;
    if (!veiled || !behind)
        delete m_veil;
    else if (!m_veil)
        m_veil = new Veil(behind);
}

bool DialogFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_bar) {
        if (event->type() == QEvent::MouseButtonPress && m_dialog.windowHandle())
            m_dialog.windowHandle()->startSystemMove();
        return false;
    }
    switch (event->type()) {
    case QEvent::Polish: addTitleBar(); break;
    case QEvent::WindowTitleChange:
    case QEvent::LanguageChange: name(); break;
    case QEvent::Resize: cutCorners(); break;
    case QEvent::Paint: paint(); break;
    case QEvent::Show: veilParent(m_dialog.isModal()); break;
    case QEvent::Hide: veilParent(false); break;
    default: break;
    }
    return false;
}

}  // namespace memnun
