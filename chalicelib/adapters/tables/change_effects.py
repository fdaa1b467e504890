"""What an approved change does to its owner, in the transaction that approves it."""

from collections.abc import Mapping
from dataclasses import replace

from pynamodb.attributes import UnicodeAttribute
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables import changes, listings
from chalicelib.adapters.tables.associations import ASSOCIATION, AssociationItem
from chalicelib.adapters.tables.changes import Obstacle, Telling
from chalicelib.adapters.tables.individuals import INDIVIDUAL, IndividualItem
from chalicelib.adapters.tables.members import PREFIX, MemberItem
from chalicelib.adapters.tables.organisations import (
    ORGANISATION,
    OrganisationClaimItem,
    OrganisationItem,
    claim_item,
    listed,
    stage_documents,
)
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.associations.association import Association
from chalicelib.domain.changes.change import Change
from chalicelib.domain.individuals.individual import Individual
from chalicelib.domain.organisations.code import short_number
from chalicelib.domain.organisations.organisation import Organisation


def change_organisation(
    before: Change, after: Change, organisation: Organisation, telling: Telling
) -> set[Obstacle]:
    """Store the approval and give the organisation what it asked for; its claim moves to its new code."""
    writing = Transaction[Obstacle]()
    changes.stage(writing, before, after, telling)
    item = OrganisationItem(organisation.id, ORGANISATION)
    unchanged = OrganisationItem.version == organisation.version
    actions = _organisation_actions(before, organisation)
    writing.update(Obstacle.OWNER_CHANGED, item, actions, unchanged)
    asked, was = before.asked, listed(organisation)
    name, division = asked.get("name", was.name), asked.get("division", was.division)
    granted = before.papers.authorisation
    authorised = granted.outline if granted else was.authorised
    will_be = replace(was, name=name, division=division, authorised=authorised)
    listings.move(writing, Obstacle.OWNER_CHANGED, was, will_be)
    replaced = before.papers.replaced(organisation.documents)
    stage_documents(writing, Obstacle.OWNER_CHANGED, organisation.id, replaced, ())
    number = asked.get("code")
    if number:
        _claim(writing, organisation, number)
    return {part.label for part in writing.commit()}


def change_individual(
    before: Change,
    after: Change,
    individual: Individual,
    association: Association,
    telling: Telling,
) -> set[Obstacle]:
    """Store the approval and give the individual what he or she asked for.

    One organisation at most has the individual in its list, and with it the name: it gets the new one here.
    """
    writing = Transaction[Obstacle]()
    changes.stage(writing, before, after, telling)
    key = f"ACCOUNT#{individual.account_id}"
    writing.update(
        Obstacle.OWNER_CHANGED,
        IndividualItem(key, INDIVIDUAL),
        _individual_actions(before, individual),
        IndividualItem.version == individual.version,
    )
    same: Condition = AssociationItem.version == association.version
    if not association.version:
        same = AssociationItem.pk.does_not_exist()
    writing.check(Obstacle.OWNER_CHANGED, AssociationItem(key, ASSOCIATION), same)
    name = before.asked.get("name")
    if name and association.listed_by:
        line = MemberItem(association.listed_by, PREFIX + individual.account_id)
        writing.update(Obstacle.OWNER_CHANGED, line, [MemberItem.name.set(name)], MemberItem.pk.exists())
    return {part.label for part in writing.commit()}


def _organisation_actions(change: Change, organisation: Organisation) -> list[Action]:
    item = OrganisationItem
    actions = _sets(
        change.asked,
        {
            "name": item.name,
            "division": item.division,
            "legal_representative": item.legal_representative,
            "legal_representative_id": item.masked_legal_representative_id,
            "code": item.code,
        },
    )
    if change.encrypted_id:
        actions.append(item.legal_representative_id.set(change.encrypted_id))
    papers = change.papers
    if papers.authorisation:
        actions.append(item.authorisation.set(papers.authorisation))
    if papers.documents:
        actions.append(item.documents.set(papers.among(organisation.documents)))
    return [*actions, item.version.set(organisation.version + 1)]


def _individual_actions(change: Change, individual: Individual) -> list[Action]:
    item = IndividualItem
    actions = _sets(change.asked, {"name": item.name, "citizen_id": item.masked_citizen_id})
    if change.encrypted_id:
        actions.append(item.citizen_id.set(change.encrypted_id))
    return [*actions, item.version.set(individual.version + 1)]


def _sets(asked: Mapping[str, str], attributes: Mapping[str, UnicodeAttribute]) -> list[Action]:
    return [attributes[name].set(value) for name, value in asked.items()]


def _claim(writing: Transaction[Obstacle], organisation: Organisation, number: str) -> None:
    held = claim_item(organisation.id, organisation.code)
    ours = OrganisationClaimItem.organisation_id == organisation.id
    if short_number(number) == short_number(organisation.code):
        # From an organisation code to the credit code that holds it, or back: the claim covers both.
        writing.check(Obstacle.NUMBER_TAKEN, held, ours)
        return
    free = OrganisationClaimItem.pk.does_not_exist()
    writing.delete(Obstacle.OWNER_CHANGED, held, ours)
    writing.put(Obstacle.NUMBER_TAKEN, claim_item(organisation.id, number), free)
