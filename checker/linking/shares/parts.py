"""The upper side of a share: which figure, or which figures together, it is the share of.

It asks in this order: 处置28件、贮存41件，分别占; 这部分水占; 占比57.1%（6418人）; 占28.5%，即110人; what is in front.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Sentence
from checker.linking.shares.amounts_in_front import amounts_before
from checker.linking.shares.bracketed_items import items_in_brackets
from checker.linking.shares.bracketed_row import bracketed_row
from checker.linking.shares.by_measure import items_by_measure
from checker.linking.shares.classes import classes_named
from checker.linking.shares.counted_otherwise import only_ends_alike
from checker.linking.shares.far_lists import told_before
from checker.linking.shares.figure_or_list import alternatives_of, in_other_unit, is_named, is_of_closed
from checker.linking.shares.items_in_front import in_further_units, item_spoken_of
from checker.linking.shares.joint_parts import named_together
from checker.linking.shares.named_before import named_before
from checker.linking.shares.named_list import item_in_list
from checker.linking.shares.noted_parts import noted_behind, noted_subject, several_noted_behind
from checker.linking.shares.parts_behind import named_ahead, opens_among, told_after, told_one_by_one
from checker.linking.shares.rows_of_shares import (
    by_items,
    follows,
    in_two_units,
    is_of_several_bases,
    names_counted,
    names_others,
)
from checker.linking.shares.sort_and_measure import named_by_sort
from checker.linking.shares.taken_together import Parts, first_before, is_together, listed_before
from checker.linking.shares.taken_up import (
    all_of_which,
    in_its_very_words,
    item_taken_up,
    one_of_two,
    reached_in_front,
    these_in_front,
)
from checker.linking.shares.units_named import in_units_named
from checker.linking.shares.untold_parts import (
    BACK_REFERENCE,
    adds_up_shares,
    goes_on_with_untold,
    is_of_others,
    is_sort_of,
    only_counts_names,
)
from checker.linking.shares.up_to_a_class import classes_up_to, levels_of
from checker.model.patterns import pattern

_CUMULATED = pattern("累计(?:为|达|完成)*$")


def numerators(
    sentence: Sentence, shares: Sequence[Mention], earlier: Sequence[Sentence]
) -> Iterator[tuple[Mention, Parts]]:
    """Each share with the figures that it can be the share of; ``earlier`` sentences come nearest first."""
    at = 0
    while at < len(shares):
        run = [shares[at]]
        while at + len(run) < len(shares) and follows(run[-1], shares[at + len(run)]):
            run.append(shares[at + len(run)])
        at += len(run)
        amounts = amounts_before(sentence, run[0])
        if measured := items_by_measure(run, [sentence, *earlier[:1]]):
            yield from ((share, [[amount]]) for share, amount in zip(run, measured, strict=True))
            continue
        if (counted := names_counted(run, amounts)) is not None:
            if len(counted) == len(run):
                yield from ((share, [[amount]]) for share, amount in zip(run, counted, strict=True))
            continue
        if len(run) > 1 and is_of_several_bases(run, amounts):
            yield from ((share, [[amounts[0]]]) for share in run)
            continue
        if len(run) > 1 and items_in_brackets(sentence, run):
            continue
        if len(run) > 1:
            unit = amounts[0].unit if amounts else None
            same = [amount for amount in amounts if amount.unit == unit and cues.sums_up(amount.head) is None]
            if len(sums := amounts[: len(run)]) == len(run) and all(_CUMULATED.search(m.lead) for m in sums):
                same = sums  # 上半年累计6171.9万吨，前三季度累计9418.0万吨，分别占全年的
            listed = (
                in_units_named(run, amounts)
                or in_two_units(run)
                or by_items(run, same)
                or ([] if names_others(run, same[: len(run)]) else same[: len(run)][::-1])
                or told_before(run, earlier)
            )
            if len(listed) == len(run):
                yield from ((share, [[amount]]) for share, amount in zip(run, listed, strict=True))
            continue
        share = run[0]
        if (these := these_in_front(share) or all_of_which(share) or one_of_two(share)) is not None:
            yield share, [[these]]
            continue
        if (subject := noted_subject(share)) is not None:
            yield share, [[subject]]
            continue
        if row := bracketed_row(share) or first_before(share):
            yield share, [row]
            continue
        if adds_up_shares(share, amounts) or goes_on_with_untold(share):
            continue
        if is_together(share) and (several := several_noted_behind(share)):
            yield share, [several]
            continue
        noted = noted_behind(share)
        if noted is not None and not any(amount.clause == share.clause for amount in amounts):
            yield share, [[noted]]
            continue
        if (alike := in_its_very_words(share, amounts)) is not None:
            yield share, [[alike]]
            continue
        if classes := classes_named(share, [sentence, *earlier[:1]]):
            yield share, [classes]
            continue
        up_to = classes_up_to(share, amounts or levels_of(earlier))
        if up_to:
            yield share, up_to
            continue
        if (reached := reached_in_front(share)) is not None:
            yield share, [reached]
            continue
        if together := told_one_by_one(sentence, share):
            yield share, [together]
            continue
        if only_counts_names(share):
            continue
        if (spoken_of := item_spoken_of(share, earlier)) is not None:
            if spoken_of:
                yield share, [spoken_of[::-1], *in_further_units(spoken_of)]
            continue
        own = [m for m in amounts if m.clause == share.clause or len(cues.subject_of(share.head)) < _LONG]
        after = told_after(sentence, share)
        if after and (not own or own[0].peer != share.peer or opens_among(own[0], after[0], share)):
            yield share, [[m] for m in after]
            continue
        if (taken_up := item_taken_up(share, amounts)) is not None:
            yield share, [[taken_up]]
            continue
        if (called := item_in_list(share, amounts)) is not None:
            if called:
                yield share, [called]
            continue
        if (ahead := named_ahead(share, amounts)) is not None:
            yield share, [[ahead]]
            continue
        if (joint := named_together(share, [sentence, *earlier])) is not None:
            if joint:
                yield share, [joint]
            continue  # 低保和特困合占42%, of neither of which there is a figure
        parts = alternatives_of(share, amounts) if amounts else []
        named = [] if share.depth or share.name or own else named_before(share, [sentence, *earlier])
        by_sort = None if share.name or own else named_by_sort(share, [sentence, *earlier])
        if by_sort is not None:
            parts = [[by_sort]]
        elif named and not (parts and (is_named(share, parts[0][0]) or is_of_closed(share, parts[0][0]))):
            parts = [[m] for m in named]
        if BACK_REFERENCE.search(share.head) and (listed := listed_before(share, earlier)):
            parts = [listed]
        if parts and is_sort_of(share, parts[0][0]):
            continue  # 党员212人，女党员占46.2%: how many those are is not told
        if parts and not is_of_others(share, parts[0][0]) and not only_ends_alike(share, parts[0][0]):
            yield share, parts + in_other_unit(parts[0])


_LONG = 2
