// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVector>

#include <memory>

namespace memnun::mime {

/// The MIME structure of one message as GMime sees it, flattened in the order of the parts. Bounded: a message nested
/// deeper than MaxDepth or with more than MaxParts parts is cut there.
class PartTree {
public:
    static constexpr int MaxDepth = 2500;
    static constexpr int MaxParts = 20'000;

    /// What a part has to do with a winmail.dat: it is one that was opened, or lay in one as a file or as the body.
    enum class Tnef { No, Opened, File, Body };

    struct Part {
        int index = 0;         ///< place in the walk, counting containers
        int parent = -1;       ///< index of the container in parts(), -1 for the root
        int end = 0;           ///< one past the last part below this one
        bool container = false;
        bool embedded = false; ///< inside an attached message
        bool message = false;  ///< an attached message; a container, too
        QByteArray type;       ///< lower case "text/plain"
        QByteArray charset;
        QByteArray disposition;  ///< lower case; empty if none
        QByteArray contentId;  ///< without <>; empty if none
        QByteArray rawName;    ///< file name in UTF-8, as declared; null if none
        int nameProblems = 0;
        QByteArray leftOut;      ///< of a message that was fetched without its big parts: "section size"; anybody can write it
        Tnef tnef = Tnef::No;
    };

    explicit PartTree(const QByteArray& raw);
    ~PartTree();
    Q_DISABLE_COPY_MOVE(PartTree)

    /// What lay in a winmail.dat comes after all others, which so keep their places.
    const QVector<Part>& parts() const { return m_parts; }
    /// Decoded bytes (base64, quoted-printable, uuencode undone); an attached message as it came; empty for a multipart.
    QByteArray content(int index) const;
    /// The part's own header fields, ended by an empty line.
    QByteArray header(int index) const;
    /// Of the attached message at `index`, in UTF-8; empty where there is none.
    QString subject(int index) const;
    /// Top-level Content-Type parameter.
    QByteArray rootParameter(const char* name) const;

private:
    struct Native;
    void flatten();
    void openTnef();

    std::unique_ptr<Native> m_native;
    QVector<Part> m_parts;
};

}  // namespace memnun::mime
