// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DesktopPort.h"

#include "ui/shell/PrintJob.h"
#include "ui/shell/SettingsPort.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>

namespace memnun {

namespace {

QFileDialog* fileDialog(QWidget* parent, const QString& title)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

const QString kSaveFolder = QStringLiteral("desktop/save_folder");
const QString kOpenFolder = QStringLiteral("desktop/open_folder");

}  // namespace

void Desktop::beginInLastFolder(QFileDialog& dialog, const QString& key)
{
    if (!m_settings)
        return;
    const QString folder = m_settings->value(key).toString();
    if (QFileInfo(folder).isDir())
        dialog.setDirectory(folder);
    QObject::connect(&dialog, &QFileDialog::filesSelected, &dialog, [settings = m_settings, key](const QStringList& paths) {
        if (!paths.isEmpty())
            settings->setValue(key, QFileInfo(paths.first()).absolutePath());
    });
}

void Desktop::chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestedName,
                             std::function<void(QString)> then)
{
    QFileDialog* dialog = fileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    beginInLastFolder(*dialog, kSaveFolder);
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(then));
    dialog->open();
}

void Desktop::chooseOpenFiles(QWidget* parent, const QString& title, std::function<void(QStringList)> then)
{
    QFileDialog* dialog = fileDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    beginInLastFolder(*dialog, kOpenFolder);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(then));
    dialog->open();
}

void Desktop::chooseFolder(QWidget* parent, const QString& title, std::function<void(QString)> then)
{
    QFileDialog* dialog = fileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(then));
    dialog->open();
}

void Desktop::confirm(QWidget* parent, const QString& title, const QString& question, const QString& acceptText,
                      std::function<void()> then)
{
    auto* box = new QMessageBox(QMessageBox::Warning, title, question, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* accept = box->addButton(acceptText, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(accept, &QPushButton::clicked, box, std::move(then));
    box->open();
}

QString Desktop::privateFolder()
{
    if (!m_private)
        m_private = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/memnun-XXXXXX"));
    return m_private->isValid() ? m_private->path() : QString();
}

void Desktop::print(QWidget* parent, const QString& title, std::shared_ptr<QTextDocument> document)
{
    auto printer = std::make_shared<std::unique_ptr<QPrinter>>(std::make_unique<QPrinter>(QPrinter::HighResolution));
    (*printer)->setDocName(title);
    auto* dialog = new QPrintDialog(printer->get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, qOverload<>(&QPrintDialog::accepted), dialog, [printer, document] {
        new PrintJob(std::move(*printer), document, qApp);  // goes on when the window closes
    });
    dialog->open();
}

void Desktop::open(const QUrl& url)
{
    QDesktopServices::openUrl(url);
}

}  // namespace memnun
