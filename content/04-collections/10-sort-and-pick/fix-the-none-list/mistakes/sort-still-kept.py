machines = ["Zap!", "Frog Run", "Space Frogs"]
scores = [480, 1250, 95, 770]
scores = sorted(scores, reverse=True)
for machine in machines.sort():
    print(machine)
print("Best:", scores[0])
print("Second:", scores[1])
