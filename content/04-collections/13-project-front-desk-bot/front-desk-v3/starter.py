# Front desk bot, version 3
