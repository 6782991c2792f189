-- Monday, 6 March 2028. What happens, and in which rows?

