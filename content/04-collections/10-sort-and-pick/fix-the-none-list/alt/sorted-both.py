machines = ["Zap!", "Frog Run", "Space Frogs"]
scores = [480, 1250, 95, 770]
ranking = sorted(scores, reverse=True)
for machine in sorted(machines):
    print(machine)
print("Best:", ranking[0])
print("Second:", ranking[1])
