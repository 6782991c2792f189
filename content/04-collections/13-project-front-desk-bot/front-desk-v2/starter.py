# Front desk bot, version 2
