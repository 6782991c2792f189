import random
import sys
import time

import httpx2

import address


def farm():
    return httpx2.Client(base_url=address.FARM, timeout=1.5)


def get(client, path, **query):
    attempt = 0
    while True:
        attempt += 1
        try:
            response = client.get(path, params=query)
            response.raise_for_status()
            return response.json()
        except httpx2.HTTPStatusError as error:
            if error.response.status_code < 500:
                print("The farm refuses:", error.response.json()["detail"], file=sys.stderr)
                sys.exit(2)
            reason = "The farm is broken at the moment."
        except httpx2.TimeoutException:
            reason = "The farm is too slow at the moment."
        except httpx2.TransportError as error:
            reason = f"The farm can't be reached ({error})."
        except ValueError:
            reason = "The farm talks nonsense at the moment."
        if attempt == 5:
            print(reason, "Try again in an hour.")
            sys.exit(3)
        time.sleep(0.5 * 2**attempt + random.random() / 2)


if __name__ == "__main__":
    with farm() as client:
        found = get(client, "goats", avoids=sys.argv[1], hungry="yes")
    found.sort(key=lambda goat: -goat["eats"])
    print("\n".join(f"{place}. {goat['name']} eats {goat['eats']} m²" for place, goat in enumerate(found, 1)) or "Nobody!")
