# Sets nothing up: a program that ran before this one mustn't be noticed.
import logging

door = logging.getLogger("door")
print(logging.root.handlers, logging.root.level, door.level, door.handlers)
door.warning("without a handler, the message alone")
logging.info("hidden")
logging.warning("the first call sets up the root logger")
door.warning("so now there's a name")
