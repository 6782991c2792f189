machines = ["Zap!", "Frog Run", "Space Frogs"]
scores = [480, 1250, 95, 770]
machines.sort()
for machine in machines:
    print(machine)
print("Best:", max(scores))
print("Second:", max(scores))
