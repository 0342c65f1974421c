// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ControlStyle.h"

#include "ui/shared/Theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kTextShift = 7;

enum class Arrow { Up, Down };

void drawArrow(QPainter& p, const QRectF& box, Arrow arrow, const QColor& colour)
{
    const QPointF c = box.center();
    const double dy = arrow == Arrow::Down ? 1.75 : -1.75;
    QPainterPath path;
    path.moveTo(c.x() - 3.5, c.y() - dy);
    path.lineTo(c.x(), c.y() + dy);
    path.lineTo(c.x() + 3.5, c.y() - dy);
    p.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.setBrush(Qt::NoBrush);
    p.drawPath(path);
}

QColor fieldLine(const Theme& t, const QStyleOption* option, const QWidget* widget)
{
    if (widget && widget->property("invalid").toString() == QLatin1String("true"))
        return t.danger;
    if (option->state & QStyle::State_HasFocus)
        return t.accent;
    return option->state & QStyle::State_Enabled ? QColor(t.isDark() ? 0x3b4746 : 0xcdd2d1) : t.line;
}

void drawField(QPainter& p, const QStyleOption* option, const QWidget* widget, const Theme& t)
{
    const bool focus = option->state & QStyle::State_HasFocus;
    const double w = focus ? 2.0 : 1.0;
    const bool hover = (option->state & QStyle::State_MouseOver) && !focus;
    p.setPen(QPen(fieldLine(t, option, widget), w));
    p.setBrush(!(option->state & QStyle::State_Enabled) ? t.surface : hover ? t.hover : t.raised);
    p.drawRoundedRect(QRectF(option->rect).adjusted(w / 2, w / 2, -w / 2, -w / 2), space::radius - 1, space::radius - 1);
}

void drawCheckBox(QPainter& p, const QStyleOption* option, const Theme& t)
{
    const QRectF r = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const QColor fill = on || partly ? (enabled ? t.accent : t.outline) : t.raised;
    const QColor edge = on || partly ? fill : option->state & QStyle::State_HasFocus ? t.accent : t.outline;
    p.setPen(QPen(edge, 1));
    p.setBrush(fill);
    p.drawRoundedRect(r, 4, 4);
    p.setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.setBrush(Qt::NoBrush);
    const auto at = [&r](double x, double y) { return QPointF(r.x() + r.width() * x, r.y() + r.height() * y); };
    if (partly)
        p.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (on)
        p.drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)}));
}

void drawRadio(QPainter& p, const QStyleOption* option, const Theme& t)
{
    const QRectF r = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option->state & QStyle::State_On;
    const QColor mark = option->state & QStyle::State_Enabled ? t.accent : t.outline;
    p.setPen(QPen(on || (option->state & QStyle::State_HasFocus) ? mark : t.outline, on ? 1.5 : 1));
    p.setBrush(t.raised);
    p.drawEllipse(r);
    if (on) {
        p.setPen(Qt::NoPen);
        p.setBrush(mark);
        p.drawEllipse(r.center(), r.width() * 0.26, r.height() * 0.26);
    }
}

}  // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    const Theme& t = Theme::of(option->palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(*painter, option, t); break;
    case PE_IndicatorRadioButton: drawRadio(*painter, option, t); break;
    case PE_FrameFocusRect:
        // A focused tab has its text in the accent colour; a ring would run through the letters. Buttons have their ring
        // around them from the style sheet.
        if (!qobject_cast<const QAbstractSpinBox*>(widget) && !qobject_cast<const QTabBar*>(widget)
            && !qobject_cast<const QPushButton*>(widget) && !qobject_cast<const QToolButton*>(widget)) {
            painter->setPen(QPen(t.accent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        }
        break;
    default:
        painter->setRenderHint(QPainter::Antialiasing, false);
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const
{
    if (control != CC_ComboBox && control != CC_SpinBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Theme& t = Theme::of(option->palette);
    const QColor mark = option->state & State_Enabled ? t.muted : t.outline;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawField(*painter, option, widget, t);
    if (control == CC_ComboBox) {
        drawArrow(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), Arrow::Down, mark);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
               spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        drawArrow(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), Arrow::Up, mark);
        drawArrow(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), Arrow::Down, mark);
    }
    painter->restore();
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const
{
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : 16;
    if (type == CT_ComboBox || type == CT_SpinBox)
        out = QSize(out.width() + space::xs + kTextShift, std::max(out.height(), std::max(space::control, line + space::l)));
    return out;
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                   const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    // Text begins where it does in a line edit.
    const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget);
    const bool centred = spin && (spin->alignment() & Qt::AlignHCenter) != 0;
    if ((control == CC_ComboBox && part == SC_ComboBoxEditField) ||
        (control == CC_SpinBox && part == SC_SpinBoxEditField && !centred))
        return rect.adjusted(kTextShift, 0, 0, 0);
    return rect;
}

void ControlStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const int height = std::max(space::control, widget->fontMetrics().height() + space::l);
    if (qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget))
        widget->setMinimumHeight(height);
    // Wider than the icon is, for a gap before the words. They may come after this, so it can't depend on them.
    if (auto* button = qobject_cast<QPushButton*>(widget))
        button->setIconSize(QSize(20, 16));
    else if (auto* box = qobject_cast<QComboBox*>(widget))
        box->setIconSize(QSize(22, 16));
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return space::s;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    case PM_SplitterWidth: return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return space::s;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut: return 0;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    // Everywhere the same, whatever the desktop does: what goes on stands last, and words need no picture.
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_DialogButtonLayout: return QDialogButtonBox::GnomeLayout;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

}  // namespace memnun
