// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/Gallery.h"

#include "ui/shared/Avatar.h"
#include "ui/shared/Card.h"
#include "ui/shared/Chip.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/KpiTile.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/SkeletonList.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/UndoBar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

QLayout* row(const QVector<QWidget*>& widgets)
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(space::s);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

QPushButton* button(const char* text, const char* kind, const char* iconName = nullptr)
{
    auto* b = new QPushButton(u(text));
    setStyleProperty(b, "kind", u(kind));
    if (iconName)
        b->setIcon(icon(u(iconName), u(kind) == u("primary") ? IconRole::OnAccent : IconRole::Text));
    return b;
}

KpiTile* tile(const char* title, const char* value, const char* delta, KpiTile::Arrow arrow, Tone tone,
              const char* detail, bool few = false)
{
    auto* t = new KpiTile;
    t->setTitle(u(title));
    t->setValue(u(value));
    t->setDelta(u(delta), arrow, tone);
    t->setDetail(u(detail));
    t->setFewData(few);
    return t;
}

QWidget* tiles()
{
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    using Arrow = KpiTile::Arrow;
    layout->addWidget(tile("İlk yanıt süresi · medyan, mesai", "47 dk", "12 dk, anlamlı", Arrow::Down, Tone::Positive,
                           "n = 1.284"));
    layout->addWidget(tile("Çözüm süresi · medyan", "6 sa 20 dk", "%9", Arrow::Down, Tone::Positive, "P90 31 sa"));
    layout->addWidget(tile("CSAT · ilk iki kutu", "%88", "3 puan, henüz belirsiz", Arrow::Up, Tone::Positive,
                           "n = 12 · %64–97", true));
    layout->addWidget(tile("Bekleyen iş · şimdi", "38", "6", Arrow::Up, Tone::Danger, "en yaşlısı 5 gün"));
    return box;
}

Card* chipsCard()
{
    auto* card = new Card;
    card->setTitle(u("Durumlar ve düğmeler"));
    card->setSubtitle(u("Her durum yazıyla; renk yalnız yardımcı"));
    auto* clock = new Chip(u("12 dk kaldı"), Tone::Danger);
    clock->setIconName(u("clock"));
    card->body()->addLayout(row({clock, new Chip(u("Şikâyet")), new Chip(u("1 sa 10 dk"), Tone::Warning),
                                 new Chip(u("VIP"), Tone::Accent), new Chip(u("çözüldü"), Tone::Positive)}));
    card->body()->addLayout(row({button("Yanıtla", "primary", "send"), button("Not", "", "sticky-note"),
                                 button("Sil", "danger"), button("Vazgeç", "flat"), button("Geri al", "link")}));
    auto* off = button("Yanıtla", "primary");
    off->setEnabled(false);
    auto* offPlain = button("Not", "", "sticky-note");
    offPlain->setEnabled(false);
    auto* assign = new QToolButton;
    assign->setIcon(icon(u("user-check")));
    setStyleProperty(assign, "kind", u("outlined"));
    auto* star = new QToolButton;
    star->setIcon(icon(u("star")));
    star->setCheckable(true);
    star->setChecked(true);
    card->body()->addLayout(row({off, offPlain, assign, star}));
    auto* name = new QVBoxLayout;
    auto* strong = new ElidedLabel(u("Çınar Mobilya ve Dekorasyon Sanayi Ticaret Limited Şirketi"));
    setTextRole(strong, u("heading"));
    auto* muted = new QLabel(u("Firma · Bursa · 2021’den beri"));
    setTextRole(muted, u("caption"));
    name->addWidget(strong);
    name->addWidget(muted);
    auto* person = new QHBoxLayout;
    person->addWidget(new Avatar(u("Çınar Mobilya")));
    person->addLayout(name, 1);
    card->body()->addLayout(person);
    auto* bar = new QProgressBar;
    bar->setValue(62);
    card->body()->addWidget(bar);
    card->body()->addStretch();
    return card;
}

Card* formCard()
{
    auto* card = new Card;
    card->setTitle(u("Form"));
    auto* mail = new FormRow(u("E-posta"), new QLineEdit(u("destek@")));
    mail->setError(u("Bu bir e-posta adresi değil."));
    auto* channel = new QComboBox;
    channel->addItems({u("E-posta"), u("Telefon")});
    auto* when = new QDateTimeEdit(QDateTime(QDate(2025, 11, 17), QTime(9, 42)));
    when->setDisplayFormat(u("dd.MM.yyyy HH:mm"));
    when->setCalendarPopup(true);
    auto* spin = new QSpinBox;
    spin->setValue(10);
    auto* checked = new QCheckBox(u("Benim"));
    checked->setChecked(true);
    auto* partly = new QCheckBox(u("Kısmen"));
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(u("Gelen"));
    radio->setChecked(true);
    auto* phone = new FormRow(u("Telefon"), new QLineEdit);
    phone->setHint(u("Örnek: 0224 555 55 10"));
    card->body()->addWidget(mail);
    card->body()->addWidget(phone);
    card->body()->addLayout(row({channel, when, spin}));
    card->body()->addLayout(row({checked, partly, new QCheckBox(u("Kapalı")), radio, new QRadioButton(u("Giden"))}));
    auto* saved = new InlineMessage;
    saved->say(u("Değişiklikler kaydedildi."), Tone::Positive);
    card->body()->addWidget(saved);
    card->body()->addStretch();
    return card;
}

Card* noteCard()
{
    auto* card = new Card(nullptr, Card::Look::Note);
    card->setTitle(u("İç not"));
    auto* text = new QLabel(u("Depoda iki ayak var. Kargo yarın sabah alırsa perşembe teslim olur."));
    text->setWordWrap(true);
    card->body()->addWidget(text);
    return card;
}

QWidget* tabsAndTable()
{
    auto* tabs = new QTabWidget;
    auto* table = new QTableWidget(3, 3);
    table->setHorizontalHeaderLabels({u("Müşteri"), u("Konu"), u("Tarih")});
    const char* cells[] = {"Derya K.", "Sipariş 20418 ne zaman gelir?", "09:31", "Ege Ofis Ltd.", "Toplu alım",
                           "Dün",      "Selin T.",                       "Kumaş rengi",  "Cum"};
    for (int i = 0; i < 9; ++i)
        table->setItem(i / 3, i % 3, new QTableWidgetItem(u(cells[i])));
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft);
    table->selectRow(1);
    table->setColumnWidth(1, 190);
    setStyleProperty(table, "list", u("plain"));
    tabs->addTab(table, u("Benim 9"));
    tabs->addTab(new QTextEdit(u("Merhaba")), u("Atanmamış 14"));
    return tabs;
}

}  // namespace

QWidget* makeGallery()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    layout->setSpacing(space::m);
    auto* title = new QLabel(u("Göstergeler"));
    setTextRole(title, u("title"));
    layout->addWidget(title);
    layout->addWidget(tiles());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::m);
    middle->addWidget(chipsCard(), 1);
    middle->addWidget(formCard(), 1);
    layout->addLayout(middle);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    auto* empty = new EmptyState;
    empty->setIconName(u("inbox"));
    empty->setTexts(u("Henüz talep yok"), u("Gelen e-postalar ve aramalar burada durur. Eski postalarınızı şimdi içe "
                                           "aktarabilirsiniz."));
    empty->setPrimary(u("İçe aktar"), u("upload"));
    empty->setSecondary(u("Hesap ekle"));
    foot->addWidget(new SkeletonList(72), 2);
    foot->addWidget(tabsAndTable(), 3);
    auto* end = new QVBoxLayout;
    end->addWidget(noteCard());
    end->addWidget(empty, 1);
    foot->addLayout(end, 3);
    layout->addLayout(foot, 1);
    auto* undo = new UndoBar(page);
    undo->showMessage(u("3 talep çözüldü"), u("Geri al"), 0);
    return page;
}

}  // namespace memnun
