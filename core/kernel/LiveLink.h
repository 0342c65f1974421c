// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Changes.h"

namespace memnun {

/// What other programs do on the same workspace, heard as it happens. Signals come in this object's thread.
class LiveLink : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~LiveLink() override;
    /// Begins to listen. Does nothing for a workspace that is one file.
    virtual void start() = 0;
    /// Says something short (at most 200 characters) to everybody else; lost while the server can't be reached.
    virtual void say(const QString& word) = 0;

Q_SIGNALS:
    /// Somebody else committed this; after a time of silence: everything.
    void changed(const memnun::ChangeSet& changes);
    /// `from` names the program that said it, the same one each time.
    void heard(const QString& from, const QString& word);
    /// The workspace can't be reached any more (false), or again (true). Nothing is said while all is well.
    void reachable(bool yes);
};

}  // namespace memnun
