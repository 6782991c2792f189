machines = ["Zap!", "Frog Run", "Space Frogs"]
scores = [480, 1250, 95, 770]
machines.sort()
scores.sort(reverse=True)
for machine in machines:
    print(machine)
print("Best:", scores[0])
print("Second:", scores[1])
