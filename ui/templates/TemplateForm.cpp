// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplateForm.h"

#include "core/templates/TemplateCommands.h"
#include "ui/editor/ReplyEditor.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/templates/TemplateWords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace memnun {

TemplateForm::TemplateForm(QWidget* parent)
    : QScrollArea(parent), m_name(new QLineEdit), m_folder(new QComboBox), m_shortcut(new QLineEdit),
      m_nameRow(new FormRow({}, m_name)), m_folderRow(new FormRow({}, m_folder)), m_shortcutRow(new FormRow({}, m_shortcut)),
      m_figures(new QLabel), m_error(new InlineMessage), m_save(new QPushButton), m_copy(new QPushButton), m_remove(new QPushButton)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_name->setMaxLength(kLongestTemplateName);
    m_shortcut->setMaxLength(kLongestTemplateShortcut);
    setTextRole(m_figures, QStringLiteral("muted"));
    m_figures->setWordWrap(true);
    setStyleProperty(m_save, "kind", QStringLiteral("primary"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_remove->setIcon(icon(QStringLiteral("trash-2")));
    build();
    for (QLineEdit* field : {m_name, m_shortcut, m_folder->lineEdit()})
        connect(field, &QLineEdit::textChanged, this, &TemplateForm::follow);
    connect(m_save, &QPushButton::clicked, this, &TemplateForm::saveWanted);
    connect(m_copy, &QPushButton::clicked, this, &TemplateForm::copyWanted);
    connect(m_remove, &QPushButton::clicked, this, &TemplateForm::removeWanted);
    retranslate();
}

void TemplateForm::build()
{
    auto* body = new QWidget;
    auto* names = new QHBoxLayout;
    names->setSpacing(space::l);
    names->addWidget(m_nameRow, 2, Qt::AlignTop);
    names->addWidget(m_folderRow, 1, Qt::AlignTop);
    names->addWidget(m_shortcutRow, 1, Qt::AlignTop);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(space::l);
    sides->addWidget(makeSide(m_turkish), 1);
    sides->addWidget(makeSide(m_english), 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_save);
    foot->addWidget(m_copy);
    foot->addWidget(m_remove);
    foot->addWidget(m_figures, 1);
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addLayout(names);
    layout->addLayout(sides, 1);
    layout->addWidget(m_error);
    layout->addLayout(foot);
    setWidget(body);
}

QWidget* TemplateForm::makeSide(Side& side)
{
    auto* column = new QWidget;
    side.text = new ReplyEditor;
    side.text->setGapsMatter(true);
    side.text->setTabVisitsGaps(false);
    side.text->setMinimumHeight(160);
    side.text->document()->setDocumentMargin(space::xs);
    side.row = new FormRow({}, side.text);
    side.fill = new QPushButton;
    side.fill->setIcon(icon(QStringLiteral("plus")));
    side.fill->setMenu(new QMenu(side.fill));
    side.heading = new QLabel;
    setTextRole(side.heading, QStringLiteral("caption"));
    side.preview = new QLabel;
    side.preview->setWordWrap(true);
    side.preview->setTextFormat(Qt::RichText);
    side.preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    side.preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // its frame counts as well: below the text the same lines begin at the same place
    side.preview->setContentsMargins(space::m - 1, space::s, space::m - 1, space::s);
    auto* frame = new QFrame;
    setStyleProperty(frame, "panel", QStringLiteral("card"));
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(side.preview);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(side.row, 3);
    layout->addWidget(side.fill, 0, Qt::AlignLeft);
    layout->addWidget(side.heading);
    layout->addWidget(frame, 2);
    connect(side.text, &QTextEdit::textChanged, this, &TemplateForm::follow);
    connect(side.fill->menu(), &QMenu::aboutToShow, this, [this, &side] { fillMenu(side); });
    return column;
}

/// Everything a text may leave to the ticket, with what it says of the sample customer.
void TemplateForm::fillMenu(const Side& side)
{
    QMenu* menu = side.fill->menu();
    menu->clear();
    const auto put = [this, &side](const QString& text) {
        side.text->insertPlainText(text);
        side.text->setFocus();
    };
    for (const auto& [placeholder, key] : EnumKeys<Placeholder>::keys) {
        const QString text = QStringLiteral("{{%1}}").arg(nameOf(placeholder, side.language));
        menu->addAction(placeholderWords(placeholder) + QStringLiteral("  ") + text, this, [put, text] { put(text); });
    }
    menu->addSeparator();
    const QString slot = side.language == TextLanguage::Turkish ? QStringLiteral("[[Ne yapıldı]]") : QStringLiteral("[[What was done]]");
    menu->addAction(tr("A slot that has to be filled in") + QStringLiteral("  ") + slot, this, [put, slot] { put(slot); });
}

void TemplateForm::setFolders(const QStringList& folders)
{
    const QString typed = m_folder->currentText();
    const QSignalBlocker quiet(m_folder->lineEdit());
    m_folder->clear();
    m_folder->addItems(folders);
    m_folder->setEditText(typed);
}

void TemplateForm::show(const Template& one)
{
    m_loading = true;
    m_stored = one;
    m_name->setText(one.name);
    m_folder->setEditText(one.folder);
    m_shortcut->setText(one.shortcut);
    m_turkish.text->load(one.turkish, {});
    m_english.text->load(one.english, {});
    m_loading = false;
    clearErrors();
    follow();
    if (!one.id.isValid())
        m_name->setFocus();
}

Template TemplateForm::shown() const
{
    Template one = m_stored;
    one.name = m_name->text();
    one.folder = m_folder->currentText();
    one.shortcut = m_shortcut->text();
    one.turkish = m_turkish.text->text();
    one.english = m_english.text->text();
    return one;
}

bool TemplateForm::isChanged() const
{
    return shown() != m_stored;
}

void TemplateForm::setStored(const Template& one)
{
    m_stored = one;
    follow();
}

void TemplateForm::setSample(const TemplateValues& values)
{
    m_sample = values;
    follow();
}

void TemplateForm::follow()
{
    if (m_loading)
        return;
    clearErrors();
    for (const Side* side : {&m_turkish, &m_english})
        side->preview->setText(previewHtml(side->text->text(), m_sample, side->language, Theme::of(palette())));
    m_save->setEnabled(isChanged());
    m_copy->setEnabled(m_stored.id.isValid());
    m_remove->setEnabled(m_stored.id.isValid());
    const int share = m_stored.uses > 0 ? m_stored.unedited * 100 / m_stored.uses : 0;
    m_figures->setText(!m_stored.id.isValid() ? QString()
                       : m_stored.uses == 0   ? tr("Not used yet")
                                              : tr("Used in %n answer(s)", nullptr, m_stored.uses) + QStringLiteral(" · ")
                                                    + tr("%1 sent without a word of one's own").arg(Format().percent(share, 0)));
    Q_EMIT edited();
}

void TemplateForm::clearErrors()
{
    m_error->clear();
    for (FormRow* row : {m_nameRow, m_folderRow, m_shortcutRow, m_turkish.row, m_english.row})
        row->setError({});
}

void TemplateForm::showError(const Error& error)
{
    clearErrors();
    const QHash<QString, FormRow*> rows{{QStringLiteral("name"), m_nameRow}, {QStringLiteral("folder"), m_folderRow},
        {QStringLiteral("shortcut"), m_shortcutRow}, {QStringLiteral("turkish"), m_turkish.row}, {QStringLiteral("english"), m_english.row}};
    for (const FieldError& problem : error.fields) {
        if (FormRow* row = rows.value(problem.field))
            row->setError(templateErrorSentence(problem, error.context));
    }
    if (error.fields.isEmpty())
        m_error->say(errorSentence(error, tr("Saving the template")));
}

QString TemplateForm::errorText(const char* field) const
{
    const FormRow* row = qstrcmp(field, "name") == 0       ? m_nameRow
                         : qstrcmp(field, "shortcut") == 0 ? m_shortcutRow
                         : qstrcmp(field, "turkish") == 0  ? m_turkish.row
                                                           : m_english.row;
    return row->error();
}

void TemplateForm::retranslate()
{
    m_nameRow->setLabel(tr("&Name"));
    m_folderRow->setLabel(tr("&Folder"));
    m_shortcutRow->setLabel(tr("S&hortcut"));
    m_shortcutRow->setHint(tr("Typed after / in a reply"));
    m_turkish.row->setLabel(tr("&Turkish text"));
    m_english.row->setLabel(tr("&English text"));
    for (const Side* side : {&m_turkish, &m_english}) {
        side->fill->setText(tr("Insert…"));
        side->fill->setAccessibleName(side->language == TextLanguage::Turkish ? tr("Insert into the Turkish text")
                                                                               : tr("Insert into the English text"));
        side->heading->setText(tr("This is what the customer reads"));
    }
    m_save->setText(tr("Save template"));
    m_copy->setText(tr("Duplicate"));
    m_remove->setText(tr("Delete"));
    follow();
}

void TemplateForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        follow();
    QScrollArea::changeEvent(event);
}

}  // namespace memnun
