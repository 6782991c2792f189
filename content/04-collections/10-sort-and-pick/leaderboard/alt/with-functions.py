def ask_for_results():
    results = []
    while True:
        name = input("Name? ").strip()
        if not name:
            return results
        results.append((int(input("Points? ")), name))


def line_for(result, best):
    points, name = result
    gap = best - points
    return f"{name:<10}{points:>6}{gap:>6}"


results = ask_for_results()
if not results:
    print("Nobody dared to play.")
else:
    best = max(results)[0]
    for result in sorted(results, reverse=True):
        print(line_for(result, best))
