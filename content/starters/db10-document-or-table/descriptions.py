"""What's on the back of Deniz's ten books, in short."""

DESCRIPTIONS = {
    1: "A family is betrayed on a desert planet, and the son finds friends who ride giant worms.",
    2: "A writer is pulled from 1976 to a plantation in Maryland, again and again.",
    3: "A proud man in an Igbo village, and the strangers who change everything.",
    4: "A governess, a large house, and somebody who laughs in the attic.",
    5: "A boy and a tiger share a boat on the ocean for 227 days.",
    6: "A mother who escaped, a house in Ohio, and a past that won't stay away.",
    7: "Two sisters, a professor and a houseboy, during the war in Biafra.",
    8: "California burns, and a girl walks north with a new religion.",
    9: "A girl grows up in Tehran, in black and white.",
    10: "For eighteen years, she has worked in the same shop, and she likes it.",
}
