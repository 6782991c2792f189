"""Checks of the exercise fewest-words-first."""

from understory import program


def one_word_first_five_words_last():
    text = program.output
    assert "['Wadjda', 'Alien', 'I Am Not a Witch']" in text, (
        "No line of your output has the three titles in the order `Wadjda`, `Alien`, `I Am Not a Witch`. (The first two have one word each, so they keep their old order.) What does your rule return for each of them?"
    )


def record_counted():
    text = program.output
    assert "'City of God', 'Metropolis'" in text and "'Metropolis', 'City of God'" not in text
