# Logs from INFO up, and leaves it so.
import logging

logging.info("Before anything is set up, nothing shows.")
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
logging.info("The door is open for %s", "Miso")
logging.getLogger("door").setLevel(logging.ERROR)
logging.getLogger("door").warning("hidden")
logging.getLogger("door").error("The motor doesn't answer")
try:
    {}["chip"]
except KeyError:
    logging.exception("No chip")
