def with_bug(take_back):
    def changed(self, *values, **named):
        import copy

        today = named["today"] if "today" in named else values[2]
        thing = named["thing"] if "thing" in named else values[0]
        person = named["person"] if "person" in named else values[1]
        late = take_back(copy.deepcopy(self), thing, person, today)
        days = [loan.due for loan in self.loans if loan.thing == thing and loan.person == person]
        take_back(self, thing, person, min(today, max(days)))
        return late

    return changed


Cupboard.take_back = with_bug(Cupboard.take_back)
