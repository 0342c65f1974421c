// SPDX-License-Identifier: GPL-3.0-or-later
// Where nothing can be translucent a dialog is cut to its outline: no black corners, and nothing of it lost.
#include "ui/shared/DialogFrame.h"
#include "ui/shared/Theme.h"

#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace memnun;

class TestDialogFrame final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outlineHoldsWhatIsPainted_data();
    void outlineHoldsWhatIsPainted();
    void whatIsCutHasNoDarkEdge();
};

void TestDialogFrame::outlineHoldsWhatIsPainted_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("even") << QSize(300, 200);
    QTest::newRow("odd") << QSize(461, 333);
}

void TestDialogFrame::outlineHoldsWhatIsPainted()
{
    QFETCH(QSize, size);
    QDialog dialog;
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(new QLabel(QStringLiteral("içerik"), &dialog));
    DialogFrame::dress(dialog);
    dialog.resize(size);
    dialog.show();
    dialog.resize(size);
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    dialog.render(&picture, QPoint(), QRegion(), QWidget::DrawChildren);
    const QRegion outline = DialogFrame::outline(size);
    for (const QPoint corner : {QPoint(0, 0), QPoint(size.width() - 1, 0), QPoint(0, size.height() - 1), QPoint(size.width() - 1, size.height() - 1)})
        QVERIFY(!outline.contains(corner));
    // A faint edge may be lost, nothing that the eye would miss.
    int lost = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            lost += qAlpha(picture.pixel(x, y)) > 128 && !outline.contains(QPoint(x, y)) ? 1 : 0;
    }
    QCOMPARE(lost, 0);
    QVERIFY(outline.contains(QPoint(size.width() / 2, 0)));
}

void TestDialogFrame::whatIsCutHasNoDarkEdge()
{
    const QSize size(300, 200);
    const Theme& theme = Theme::light();
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::black);  // what X11 without a compositor has below
    QPainter painter(&picture);
    DialogFrame::paintGround(painter, size, theme, true);
    painter.end();
    const QRegion outline = DialogFrame::outline(size);
    int darkest = 255;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            if (outline.contains(QPoint(x, y)))
                darkest = std::min(darkest, qGray(picture.pixel(x, y)));
        }
    }
    QVERIFY2(darkest >= qGray(theme.line.rgb()) - 1, qPrintable(QString::number(darkest)));
}

QTEST_MAIN(TestDialogFrame)
#include "tst_dialog_frame.moc"
