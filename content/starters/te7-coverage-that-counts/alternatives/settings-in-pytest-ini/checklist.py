def choose(worries, minutes):
    for worry in worries:
        if worry.chance < 0 or worry.chance > 1 or worry.minutes < 1:
            raise ValueError(worry)
    rest = list(worries)
    plan = []
    while True:
        fitting = [worry for worry in rest if worry.minutes <= minutes]
        if not fitting:
            return plan
        best = max(fitting, key=lambda worry: worry.cakes * worry.chance)
        rest.remove(best)
        plan.append(best)
        minutes -= best.minutes
