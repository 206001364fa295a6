"""Mends what the parser gets wrong in a systematic way, before the tree is read.

Each repair names the error, and changes nothing where a sentence already has what it needs.
"""

from __future__ import annotations

from attrs import evolve

from geoevents.clauses.repair import arguments, attachments, nouns, subjects, words
from geoevents.parsing import Sentence

_REPAIRS = (
    words.acronym_read_as_word,
    words.word_class,
    attachments.relations,
    attachments.content_read_as_relative,
    attachments.day_read_as_head,
    arguments.particle_read_as_case,
    arguments.object_read_as_vocative,
    words.position_read_as_verb,
    words.headline_infinitive,
    words.verb_read_as_head_noun,
    words.verb_read_as_modifier,
    words.perfect_read_as_owning,
    words.verb_read_as_participle,
    subjects.titles_read_as_subject,
    subjects.second_subject_read_as_apposition,
    subjects.saying_hung_on_subject,
    subjects.subject_hung_on_object,
    subjects.object_read_as_subject,
    subjects.participle_read_as_subject,
    nouns.noun_read_as_verb,
    nouns.coordinated_noun_read_as_verb,
    nouns.fighting_read_as_verb,
    nouns.men_read_as_verb,
    nouns.deed_read_as_clause,
    words.participle_read_as_clause,
    words.attribute_read_as_act,
    arguments.helped_read_as_clause,
    arguments.complement_on_object,
    arguments.complement_behind_relative,
    arguments.receiver_hung_on_participle,
    attachments.case_on_modifier,
    attachments.case_on_name,
    attachments.description_read_as_conjunct,
    attachments.name_hung_on_verb,
    attachments.modifier_on_owner,
    attachments.who_of_another,
    arguments.verdict_read_as_noun,
    arguments.receiver_read_as_modifier,
    arguments.object_read_as_apposition,
    arguments.goods_hung_on_verb,
    subjects.subject_read_as_vocative,
    subjects.subject_behind_preposition,
    arguments.result_hung_low,
    subjects.name_read_as_object,
    arguments.called_read_as_complement,
    arguments.freed_read_as_complement,
    arguments.content_of_object,
    subjects.subjects_crossed,
    subjects.subject_hung_on_saying,
    subjects.subject_hung_backward,
    subjects.speaker_of_another,
    attachments.participle_on_other_noun,
    attachments.ordered_done,
    attachments.second_of_two,
    attachments.pronoun_hung_on_noun,
    arguments.sum_read_as_goal,
    attachments.purpose_hung_on_gift,
    attachments.receiver_hung_low,
    attachments.opponent_hung_low,
)


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with a mended tree, or itself."""
    tokens = sentence.tokens
    for repair in _REPAIRS:
        tokens = repair(tokens)
    return sentence if tokens is sentence.tokens else evolve(sentence, tokens=tokens)
