// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every shared widget inside the window, in both themes and in large text, and leaves the pictures in the build
// folder for people to look at. The test itself fails on warnings, missing icons and clipped labels.
#include "tests/ui/Gallery.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Theme.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/CheatSheet.h"
#include "ui/shell/FileSettings.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Rail.h"
#include "ui/shell/StatusCentre.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QWindow>

using namespace memnun;

class TestGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)"))); }

    void missingIconIsSeen();
    void iconFollowsTheme();
    void pictures_data();
    void pictures();
};

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

QDir pictureFolder()
{
    QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../gallery"));
    folder.mkpath(QStringLiteral("."));
    return folder;
}

QVector<Page> samplePages()
{
    const auto page = [](const char* id, const char* title, const char* icon, bool foot = false) {
        return Page{u(id), [title] { return u(title); }, u(icon), {}, [](QWidget*) { return makeGallery(); }, foot};
    };
    return {page("inbox", "Gelen kutusu", "inbox"), page("customers", "Müşteriler", "users"),
            page("calls", "Aramalar", "phone"), page("kpis", "Göstergeler", "chart-line"),
            page("settings", "Ayarlar", "settings", true)};
}

}  // namespace

void TestGallery::missingIconIsSeen()
{
    QTest::ignoreMessage(QtWarningMsg, "Icon is missing: no-such-icon");
    const QImage picture = iconPixmap(QStringLiteral("no-such-icon"), 16, 1.0, Qt::black).toImage();
    QVERIFY(picture.pixelColor(8, 8).red() > 200);
    QVERIFY(!iconExists(QStringLiteral("no-such-icon")));
}

void TestGallery::iconFollowsTheme()
{
    ThemeController theme(*qApp);
    const QIcon search = icon(QStringLiteral("search"));
    const auto strongest = [&search] {
        const QImage picture = search.pixmap(QSize(32, 32)).toImage();
        QColor best(Qt::transparent);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y).alpha() > best.alpha())
                    best = picture.pixelColor(x, y);
            }
        }
        return best.rgb();
    };
    QCOMPARE(strongest(), Theme::light().text.rgb());
    theme.setKind(ThemeKind::Dark);
    QCOMPARE(strongest(), Theme::dark().text.rgb());
}

void TestGallery::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("base");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("collapsed");
    QTest::newRow("light") << false << 13 << QSize(1280, 920) << false;
    QTest::newRow("dark") << true << 13 << QSize(1280, 920) << false;
    QTest::newRow("light-large-text") << false << 20 << QSize(1920, 1200) << false;
    QTest::newRow("dark-collapsed") << true << 13 << QSize(1280, 920) << true;
}

void TestGallery::pictures()
{
    QFETCH(bool, dark);
    QFETCH(int, base);
    QFETCH(QSize, size);
    QFETCH(bool, collapsed);
    ThemeController theme(*qApp);
    theme.setBasePixels(base);
    theme.setKind(dark ? ThemeKind::Dark : ThemeKind::Light);
    FixedClock clock(Instant{1763370000000});
    MemorySettings settings;
    StatusCentre status(clock);
    ActionRegistry actions(settings);
    MainWindow window({actions, status, settings, theme});
    window.setPages(samplePages());
    window.openPage(QStringLiteral("kpis"));
    window.rail()->setCollapsed(collapsed);
    window.setCount(QStringLiteral("inbox"), 38);
    window.setCount(QStringLiteral("customers"), 4212);
    status.setLine(QStringLiteral("sync"), {u("destek@ · az önce eşitlendi, 0 hata"), u("refresh-cw"), {}, {}, false});
    status.setLine(QStringLiteral("outbox"),
                   {u("Giden kutusu 1 · 8 sn içinde gönderilecek"), {}, {}, u("Geri al"), true});
    status.setTask(QStringLiteral("import"), {u("arsiv.mbox içe aktarılıyor"), 12000, 19534, 1540, true});
    status.finishTask(QStringLiteral("x"), TaskOutcome::Partly, u("3 ileti karantinada."), u("eski.mbox"));
    window.resize(size);
    window.show();
    QTRY_VERIFY(window.windowHandle() && window.windowHandle()->isExposed());
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty())
            QVERIFY2(label->height() >= label->fontMetrics().height(), qPrintable(label->text()));
    }
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(window.grab().save(pictureFolder().filePath(name + QStringLiteral(".png"))));
    CheatSheet sheet(actions, &window);
    QVERIFY(sheet.grab().save(pictureFolder().filePath(name + QStringLiteral("-keys.png"))));
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
