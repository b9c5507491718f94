"""The daily digest: what is new, grouped into stories, each briefed, told as an edition.

    inputs → store → stories → rank → brief → compare with past editions → edition → outputs

Everything passes through the store, and every step is one transaction: a run that is killed loses
nothing, and the next one carries on where it stopped.
"""
