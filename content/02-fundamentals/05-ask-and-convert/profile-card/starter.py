# Ask four questions, then print the card
