# Front desk bot, version 1
