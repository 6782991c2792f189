# Story maker, version 2, for a screen of 40 characters
