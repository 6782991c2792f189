# Front desk bot, in two languages
