// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDialog>

class QPlainTextEdit;

namespace memnun {

class DesktopPort;
class InlineMessage;
struct DraftKey;

/// Shows words that could not be saved to who wants to leave: they stay, take a copy along, or leave anyway.
/// Accepted = leave. Deletes itself when closed.
class UnsavedDialog final : public QDialog {
    Q_OBJECT

public:
    UnsavedDialog(const QString& text, const Error& why, DesktopPort& desktop, QWidget* parent = nullptr);

    /// Which ticket's words follow: "#1042 · Reply".
    static QString heading(const DraftKey& key);

    void copyText();
    void saveText();
    /// What became of copying or saving to a file.
    QString outcomeText() const;

private:
    void build(const Error& why);
    void write(const QString& path);

    DesktopPort& m_desktop;
    QPlainTextEdit* m_text;
    InlineMessage* m_outcome;
};

}  // namespace memnun
