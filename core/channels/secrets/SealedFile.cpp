// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/secrets/SealedFile.h"

#include "core/base/WriteFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QtEndian>

#include <sodium.h>

namespace memnun {

namespace {

const QByteArray kMagic("MEMNUNS1");
constexpr qsizetype kSaltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype kHeaderSize = 8 + kSaltSize + 16;
constexpr qsizetype kStreamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kSealSize = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qint64 kLongestFile = 4 * 1024 * 1024;
constexpr int kLockWaitMs = 10'000;
// What a file may ask of this computer: more is not ours, and would stop the program.
constexpr quint64 kMostOps = 10;
constexpr quint64 kMostMemory = 1024ULL * 1024 * 1024;

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

Error damaged()
{
    return {Code::Invalid, QStringLiteral("the file of secrets is damaged or not one of ours"), {}};
}

Result<> checkPassphrase(const QString& passphrase)
{
    const char* rule = passphrase.isEmpty() ? "required" : passphrase.size() < SealedFile::kShortestPassphrase ? "too_short" : nullptr;
    return rule ? Result<>(fail(Code::Invalid, QStringLiteral("passphrase"),
                                {{QStringLiteral("passphrase"), QString::fromLatin1(rule)}}))
                : Result<>();
}

}  // namespace

/// "MEMNUNS1", salt, Argon2id's cost: goes into the seal as additional data, so that it can't be changed either.
struct SealedFile::Header {
    QByteArray salt;
    quint64 ops = 0;
    quint64 memory = 0;

    QByteArray toBytes() const
    {
        QByteArray bytes = kMagic + salt + QByteArray(16, 0);
        qToLittleEndian(ops, bytes.data() + kMagic.size() + kSaltSize);
        qToLittleEndian(memory, bytes.data() + kMagic.size() + kSaltSize + 8);
        return bytes;
    }
    static std::optional<Header> of(const QByteArray& bytes)
    {
        if (bytes.size() < kHeaderSize + kStreamHeader + kSealSize || !bytes.startsWith(kMagic)) {
            return std::nullopt;
        }
        const char* cost = bytes.constData() + kMagic.size() + kSaltSize;
        Header header{bytes.mid(kMagic.size(), kSaltSize), qFromLittleEndian<quint64>(cost), qFromLittleEndian<quint64>(cost + 8)};
        const bool sane = header.ops >= crypto_pwhash_OPSLIMIT_MIN && header.ops <= kMostOps &&
                          header.memory >= crypto_pwhash_MEMLIMIT_MIN && header.memory <= kMostMemory;
        return sane ? std::optional(header) : std::nullopt;
    }
};

struct SealedFile::Key {
    Header header;
    unsigned char* bytes = static_cast<unsigned char*>(sodium_malloc(crypto_secretstream_xchacha20poly1305_KEYBYTES));

    Key() = default;
    ~Key() { sodium_free(bytes); }
    Q_DISABLE_COPY_MOVE(Key)

    static std::unique_ptr<Key> derive(const QString& passphrase, const Header& header)
    {
        auto key = std::make_unique<Key>();
        key->header = header;
        QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
        const int failed = key->bytes ? crypto_pwhash(key->bytes, crypto_secretstream_xchacha20poly1305_KEYBYTES,
                                                      text.constData(), static_cast<unsigned long long>(text.size()),
                                                      raw(header.salt), header.ops, static_cast<size_t>(header.memory),
                                                      crypto_pwhash_ALG_ARGON2ID13)
                                      : -1;
        sodium_memzero(text.data(), static_cast<size_t>(text.size()));
        return failed ? nullptr : std::move(key);
    }
};

SealedFile::SealedFile(const QString& path, Cost cost) : m_path(path), m_cost(cost)
{
    static const int ready = sodium_init();
    Q_UNUSED(ready)
}

SealedFile::~SealedFile() = default;

bool SealedFile::exists() const
{
    return QFileInfo::exists(m_path);
}

void SealedFile::close()
{
    m_key.reset();
}

Result<QByteArray> SealedFile::bytes() const
{
    QFile file(m_path);
    if (!file.exists()) {
        return fail(Code::NotFound, QStringLiteral("no file of secrets"));
    }
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLongestFile) {
        return fail(Code::Storage, file.errorString());
    }
    return file.readAll();
}

Result<> SealedFile::create(const QString& passphrase)
{
    if (exists()) {
        return fail(Code::Conflict, QStringLiteral("there is a file of secrets already"));
    }
    return rekey(passphrase);
}

Result<> SealedFile::rekey(const QString& passphrase)
{
    if (auto fit = checkPassphrase(passphrase); !fit) {
        return fit;
    }
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockWaitMs)) {
        return fail(Code::Unavailable, QStringLiteral("another program holds the file of secrets"));
    }
    Secrets secrets;
    if (exists()) {
        auto kept = read();
        if (!kept) {
            return fail(kept.error());
        }
        secrets = std::move(*kept);
    }
    Header header{QByteArray(kSaltSize, 0), crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
    if (m_cost == Cost::Least) {
        header.ops = crypto_pwhash_OPSLIMIT_MIN;
        header.memory = crypto_pwhash_MEMLIMIT_MIN;
    }
    randombytes_buf(header.salt.data(), static_cast<size_t>(kSaltSize));
    auto key = Key::derive(passphrase, header);
    if (!key) {
        return fail(Code::Unavailable, QStringLiteral("not enough memory for the key"));
    }
    std::swap(m_key, key);
    auto written = write(secrets);
    if (!written) {
        std::swap(m_key, key);
    }
    return written;
}

Result<> SealedFile::open(const QString& passphrase)
{
    const auto sealed = bytes();
    if (!sealed) {
        return fail(sealed.error());
    }
    const auto header = Header::of(*sealed);
    if (!header) {
        return fail(damaged());
    }
    auto key = Key::derive(passphrase, *header);
    if (!key) {
        return fail(Code::Unavailable, QStringLiteral("not enough memory for the key"));
    }
    if (const auto secrets = unseal(*sealed, *key); !secrets) {
        return fail(secrets.error());
    }
    m_key = std::move(key);
    return {};
}

Result<SealedFile::Secrets> SealedFile::unseal(const QByteArray& sealed, const Key& key) const
{
    const QByteArray head = sealed.left(kHeaderSize);
    const QByteArray stream = sealed.mid(kHeaderSize, kStreamHeader);
    const QByteArray body = sealed.mid(kHeaderSize + kStreamHeader);
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray plain(body.size() - kSealSize, 0);
    unsigned char tag = 0;
    const bool opened =
        crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(stream), key.bytes) == 0 &&
        crypto_secretstream_xchacha20poly1305_pull(&state, raw(plain), nullptr, &tag, raw(body),
                                                   static_cast<unsigned long long>(body.size()), raw(head),
                                                   static_cast<unsigned long long>(head.size())) == 0 &&
        tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (!opened) {
        return fail(Code::Forbidden, QStringLiteral("the passphrase does not open the file, or the file was changed"),
                    {{QStringLiteral("passphrase"), QStringLiteral("wrong")}});
    }
    const QJsonDocument document = QJsonDocument::fromJson(plain);
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    if (!document.isObject()) {
        return fail(damaged());
    }
    Secrets secrets;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        secrets.insert(it.key(), it.value().toString());
    }
    return secrets;
}

Result<SealedFile::Secrets> SealedFile::read()
{
    if (!m_key) {
        return fail(Code::Forbidden, QStringLiteral("the file of secrets is not open"),
                    {{QStringLiteral("passphrase"), QStringLiteral("required")}});
    }
    const auto sealed = bytes();
    if (!sealed) {
        return fail(sealed.error());
    }
    const auto header = Header::of(*sealed);
    if (!header) {
        return fail(damaged());
    }
    if (header->toBytes() != m_key->header.toBytes()) {
        m_key.reset();  // another program changed the passphrase
        return read();
    }
    return unseal(*sealed, *m_key);
}

Result<> SealedFile::change(const std::function<void(Secrets&)>& edit)
{
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockWaitMs)) {
        return fail(Code::Unavailable, QStringLiteral("another program holds the file of secrets"));
    }
    auto secrets = read();
    if (!secrets) {
        return fail(secrets.error());
    }
    edit(*secrets);
    return write(*secrets);
}

Result<> SealedFile::write(const Secrets& secrets)
{
    QJsonObject object;
    for (auto it = secrets.begin(); it != secrets.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    QByteArray plain = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QByteArray head = m_key->header.toBytes();
    QByteArray stream(kStreamHeader, 0);
    QByteArray body(plain.size() + kSealSize, 0);
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, raw(stream), m_key->bytes);
    crypto_secretstream_xchacha20poly1305_push(&state, raw(body), nullptr, raw(plain),
                                               static_cast<unsigned long long>(plain.size()), raw(head),
                                               static_cast<unsigned long long>(head.size()),
                                               crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    const auto written = writeFile(m_path, head + stream + body);
    if (!written) {
        return fail(written.error());
    }
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

}  // namespace memnun
