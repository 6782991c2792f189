# A list that is changed by its index.
def primes_below(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    for number in range(2, int(limit**0.5) + 1):
        if is_prime[number]:
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = False
    found = []
    for number in range(limit):
        if is_prime[number]:
            found.append(number)
    return found


primes = primes_below(400_000)
print(len(primes), primes[-1], sum(primes))
