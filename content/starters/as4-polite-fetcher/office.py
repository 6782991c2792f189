"""What the avalanche office gives you. You use it, and it stays as it is."""

import datetime
from html.parser import HTMLParser

SERVER = "http://127.0.0.1:8000"

NAMES = """
    baker bell chapel cook eagle fox goat hare kettle ladder
    lantern marmot monk needle owl postman raven saddle sleeper teapot
""".split()
PLACES = "bowl face gully meadow notch pass peak ridge shoulder step".split()
STATIONS = [f"{name}-{place}" for name in NAMES for place in PLACES]

MEASURED = datetime.datetime(2029, 1, 18, 16, 59, 30)


def show(stations, depths, seconds):
    """Prints the time, so many seconds after the measurement, and a summary of the readings."""
    now = MEASURED + datetime.timedelta(seconds=seconds)
    known = [(depth, station) for station, depth in zip(stations, depths) if depth is not None]
    missing = [station for station, depth in zip(stations, depths) if depth is None]
    print(f"{now:%H:%M:%S}  {len(known)} of {len(stations)} stations")
    if known:
        depth, station = max(known)
        print(f"          most new snow: {depth} cm, {station}")
    if missing:
        more = " ..." if len(missing) > 4 else ""
        print(f"          no reading: {', '.join(missing[:4])}{more}")


def links_in(html):
    """Returns the links of a page that stay on its server, in order, each as often as it's there."""
    finder = LinkFinder()
    finder.feed(html)
    return [link for link in finder.links if link.startswith("/") and not link.startswith("//")]


class LinkFinder(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []

    def handle_starttag(self, tag, attributes):
        address = dict(attributes).get("href")
        if tag == "a" and address:
            self.links.append(address)
