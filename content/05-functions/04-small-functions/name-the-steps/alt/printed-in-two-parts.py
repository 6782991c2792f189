def clean_move(answer):
    move = answer.strip().lower()
    names = {"r": "rock", "p": "paper", "s": "scissors"}
    return names.get(move, move)


def winner(you, friend):
    beats = {"rock": "scissors", "paper": "rock", "scissors": "paper"}
    if you == friend:
        return "draw"
    if beats[you] == friend:
        return "you"
    return "friend"


def result_text(result, you, friend):
    texts = {"you": "You win", "friend": "You lose", "draw": "Draw"}
    return f"{you} - {friend}: {texts[result]}"


you = clean_move(input("Your move: "))
friend = clean_move(input("Your friend's move: "))
result = winner(you, friend)
print(result_text(result, you, friend), end="")
print()
