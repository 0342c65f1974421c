// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Background.h"
#include "core/personas/PersonaStore.h"
#include "ui/shell/AppContext.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace memnun {

class EmptyState;
class FitList;
class InlineMessage;
class Navigator;
class PersonaForm;
class PersonaList;

/// Personas: on the left with their shares, written on the right, with the customers their rules mean. What was typed is saved
/// before another one is shown. While it is seen, whose persona changed is worked out again in the background.
class PersonasPage final : public QWidget {
    Q_OBJECT

public:
    PersonasPage(const AppContext& context, Navigator& navigator, QWidget* parent = nullptr);
    ~PersonasPage() override;

    PersonaList* list() const { return m_list; }
    PersonaForm* form() const { return m_form; }
    FitList* fits() const { return m_fits; }
    EmptyState* emptyState() const { return m_empty; }
    InlineMessage* message() const { return m_error; }
    void startNew();
    void save();
    void removeShown();
    void writeCard();
    void choosePicture();
    /// All customers are worked out again; false while that is under way.
    bool isSettled() const { return !m_pass && !m_passWanted; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Overview {
        QVector<Persona> personas;
        QVector<PersonaShare> shares;
        qint64 customers = 0;
    };

    void build();
    QWidget* makeHeader();
    void hear(const ChangeSet& changes);
    void reload();
    void fill(const Overview& overview);
    void go(PersonaId id);
    void showOne(const Persona& one);
    void keepThen(std::function<void()> then);
    void saved(const Persona& sent, const Result<Persona>& outcome, const std::function<void()>& then);
    void collided(const Persona& sent, const Collision& collision);
    void assignSoon();
    void assignAll();
    bool mayEdit() const;
    const Persona* byId(PersonaId id) const;
    void retranslate();

    const AppContext& m_context;
    Navigator& m_navigator;
    Overview m_overview;
    bool m_read = false;
    bool m_stale = true;
    bool m_saving = false;
    std::function<void()> m_next;
    CancelFlag m_reading;
    CancelFlag m_pass;  ///< of the pass that is under way
    bool m_passWanted = false;
    QTimer m_assign;
    Background m_background;
    QLabel* m_title;
    QPushButton* m_new;
    InlineMessage* m_error;
    PersonaList* m_list;
    PersonaForm* m_form;
    FitList* m_fits;
    EmptyState* m_empty;
    QStackedWidget* m_faces;
    QWidget* m_desk;
};

}  // namespace memnun
