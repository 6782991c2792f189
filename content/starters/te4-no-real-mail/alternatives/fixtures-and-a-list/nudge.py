from datetime import timedelta

TONES = ["Remember: {}", "Remember? {}", "REMEMBER: {}", "I remember: {}", "Who remembers: {}"]


def nudge(promise, today, mailer):
    """One mail a week, for five weeks."""
    for week, tone in enumerate(TONES):
        if today == promise.due + timedelta(weeks=week) and not (promise.kept_on and promise.kept_on <= today):
            mailer.send(promise.email, tone.format(promise.what))
