

def message(store, connection, name):
    friends = {}
    done = [what for what, _ in store.of_person(connection, name)]
    for what in done:
        for who, _ in store.of_thing(connection, what):
            if who != name:
                friends.setdefault(who, []).append(what)
    if not done:
        return f"{name}? Never seen."
    if not friends:
        return f"{name} is the only one who knows {done[0]}."
    friend = max(sorted(friends), key=lambda who: len(friends[who]))
    return f"{name}, call {friend}: {', '.join(friends[friend])}"
