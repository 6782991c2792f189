def nudge(promise, today, mailer):
    if promise.kept_on:
        return
    late = (today - promise.due).days
    match late:
        case 0:
            mailer.send(to=promise.email, text=f"Do you remember? {promise.what.capitalize()}!")
        case _ if late > 0 and late % 30 == 0:
            mailer.send(to=promise.email, text=f"Month {late // 30}: {promise.what}")
