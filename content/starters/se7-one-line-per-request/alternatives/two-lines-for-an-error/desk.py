"""What members can do at the flap and at a screen. Nothing in here knows about requests."""

import logging

from accounts import member_with
from library import MEMBERS, WAITING
from mail import send_mail

logger = logging.getLogger(__name__)


def log_in(email, password):
    """Returns the number of the member, or None."""
    member_id = member_with(email, password)
    if member_id is None:
        logger.warning("login failed")
    else:
        logger.info("login")
    return member_id


def tell_next(title):
    """Tells the member who waits for this title that it's back."""
    member = MEMBERS.get(WAITING.get(title))
    if member is None:
        return
    if member.email is None:
        logger.warning("member %s has no address, so somebody has to phone", member.id)
    else:
        send_mail(member.email.lower(), f"{title} is here for you.")
        logger.info("a mail is on its way")


def give_back(copy):
    """Takes a book back."""
    logger.info("a book is in the box")
    copy.member_id = None
    logger.info("it's off the list")
    try:
        tell_next(copy.title)
    except Exception:
        logger.exception("the next member has no mail")
