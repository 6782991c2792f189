"""Checks of the exercise fix-the-ghost-group."""

from main import piles


def no_ghosts_in_the_piles():
    ghosts = [language for language in piles if not piles.get(language)]
    assert not ghosts, (
        f"Your output is right, but `piles` still has an empty group: {', '.join(ghosts)}. Which question created it?"
    )
    assert len(piles) == 2, f"At the end, `piles` has {len(piles)} groups. There were cards in two languages."
