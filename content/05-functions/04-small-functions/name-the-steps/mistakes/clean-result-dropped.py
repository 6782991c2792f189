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


you = input("Your move: ")
friend = input("Your friend's move: ")
clean_move(you)
clean_move(friend)
print(result_text(winner(you, friend), you, friend))
