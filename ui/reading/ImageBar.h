// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/HtmlMail.h"

#include <QWidget>


class QLabel;
class QPushButton;

namespace memnun {

/// Above an HTML mail: what of it was not loaded and why, and the two ways to have it.
class ImageBar final : public QWidget {
    Q_OBJECT

public:
    explicit ImageBar(QWidget* parent = nullptr);

    struct State {
        int pictures = 0;    ///< in the net
        int loaded = 0;
        int failed = 0;
        bool loading = false;
        bool canLoad = false;  ///< there is a way to the net
        bool trusted = false;  ///< the sender's pictures always come
        QString sender;
        QVector<mime::TrackerCount> trackers;
        bool cut = false;
    };
    void setState(const State& state);
    QString text() const;
    QPushButton* showButton() const { return m_show; }
    QPushButton* alwaysButton() const { return m_always; }

Q_SIGNALS:
    void showWanted();
    void trustWanted(bool trust);

private:
    QLabel* m_text;
    QPushButton* m_show;
    QPushButton* m_always;
    bool m_trusted = false;
};

}  // namespace memnun
