"""Who says what, sentence by sentence."""

from __future__ import annotations

import pytest

from summarizer.statements import find_statements
from tests.materials import material_of

#: Text to (speaker, role, direct, content), or None where nothing is anybody's statement.
CASES: dict[str, tuple[str, tuple[str, str | None, bool, str] | None]] = {
    "said that": (
        "The port authority said that the crane had been checked in May.",
        ("The port authority", None, False, "the crane had been checked in May"),
    ),
    "quotation first": (
        "“Nobody was on the quay at the time,” Mara Lindqvist told reporters.",
        ("Mara Lindqvist", None, True, "Nobody was on the quay at the time"),
    ),
    "role before the name": (
        "Deputy harbour master Mara Lindqvist said the crane had been checked.",
        ("Mara Lindqvist", "Deputy harbour master", False, "the crane had been checked"),
    ),
    "role after the name": (
        "Tomas Reyl, a lecturer in engineering at the college in Varn, said the bolts failed.",
        (
            "Tomas Reyl",
            "a lecturer in engineering at the college in Varn",
            False,
            "the bolts failed",
        ),
    ),
    "according to, behind": (
        "Two ships were diverted to Varn, according to the coastguard service.",
        ("the coastguard service", None, False, "Two ships were diverted to Varn"),
    ),
    "according to, in front": (
        "According to the coastguard service, two ships were diverted to Varn.",
        ("the coastguard service", None, False, "two ships were diverted to Varn"),
    ),
    "circumstances before the content": (
        "Ostland said in a statement on Tuesday that it would not pay for the crane.",
        ("Ostland", None, False, "it would not pay for the crane"),
    ),
    "told somebody that": (
        "Lindqvist told her hosts that the quay would stay closed.",
        ("Lindqvist", None, False, "the quay would stay closed"),
    ),
    "a time before the speaker": (
        "Last week Ostland said it had no part in the accident.",
        ("Ostland", None, False, "it had no part in the accident"),
    ),
    "denied": (
        "Ostland denied causing the accident, calling the report “baseless”.",
        ("Ostland", None, False, "causing the accident, calling the report “baseless”"),
    ),
    "an abbreviation before the name": (
        "“The bolts failed,” said chief engineer Dr. Tomas Reyl of the college in Varn.",
        ("Tomas Reyl", "chief engineer Dr.", True, "The bolts failed"),
    ),
    "role behind the name of who said it": (
        "“The bolts failed,” said Tomas Reyl, chief engineer of the port.",
        ("Tomas Reyl", "chief engineer of the port", True, "The bolts failed"),
    ),
    "role behind the name, then the verb": (
        "“The bolts failed,” Tomas Reyl, a lecturer at the college in Varn, said on Monday.",
        ("Tomas Reyl", "a lecturer at the college in Varn", True, "The bolts failed"),
    ),
    "role behind the age, before where it was said": (
        "“The bolts failed,” said Tomas Reyl, 41, a welder from Varn who saw it, in an interview.",
        ("Tomas Reyl", "a welder from Varn", True, "The bolts failed"),
    ),
    "no role behind the name": (
        "“The bolts failed,” said Tomas Reyl, adding that the port knew.",
        ("Tomas Reyl", None, True, "The bolts failed"),
    ),
    "nor a name": (
        "Speaking of the late Mara Lindqvist, Alexander said, “The bolts failed in May.”",
        ("Alexander", None, True, "The bolts failed in May."),
    ),
    "a role, then the name": (
        "In 2017 the port’s then-director, Mara Lindqvist, said that the crane was sound.",
        ("Mara Lindqvist", "the port’s then-director", False, "the crane was sound"),
    ),
    "a degree": (
        "Tomas Reyl, MD, the society’s president, said that the bolts failed.",
        ("Tomas Reyl", "the society’s president", False, "the bolts failed"),
    ),
    "an initial and a conjunction": (
        "But Tomas L. Reyl, the port’s director of cranes, roads and quays, said the bolts failed.",
        (
            "Tomas L. Reyl",
            "the port’s director of cranes, roads and quays",
            False,
            "the bolts failed",
        ),
    ),
    "an office in capitals": (
        "North Varn Mayor Mara Lindqvist said the bolts failed.",
        ("Mara Lindqvist", "North Varn Mayor", False, "the bolts failed"),
    ),
    "an office over something": (
        "Secretary of the Interior Mara Lindqvist said the bolts failed.",
        ("Mara Lindqvist", "Secretary of the Interior", False, "the bolts failed"),
    ),
    "a body with a word in front": (
        "The bolts failed in May, the US State Department said.",
        ("the US State Department", None, False, "The bolts failed in May"),
    ),
    "a company": (
        "The bolts failed in May, said Weather Compass Inc.",
        ("Weather Compass Inc", None, False, "The bolts failed in May"),
    ),
    "how somebody was": (
        "A defiant Lindqvist said the bolts failed.",
        ("Lindqvist", None, False, "the bolts failed"),
    ),
    "who hears it": (
        "“The bolts failed,” Tomas Reyl, a welder at the yard in Varn, Ostland, told AFP.",
        ("Tomas Reyl", "a welder at the yard in Varn, Ostland", True, "The bolts failed"),
    ),
    "according to, in the middle": (
        "Two ships were diverted, according to the coastguard service, in what it called a drill.",
        ("the coastguard service", None, False, "Two ships were diverted"),
    ),
    "according to, behind a word": (
        "But, according to the coastguard service, two ships were diverted.",
        ("the coastguard service", None, False, "two ships were diverted"),
    ),
    "where it was said, with a title": (
        "Pushing for a new quay, Lindqvist said Sunday on Radio One’s “State of the Port” that the "
        "bolts failed.",
        ("Lindqvist", None, False, "the bolts failed"),
    ),
    "half of a clause in quotation marks": (
        "Lindqvist told reporters today she was “dismayed that the bolts had failed again” in May.",
        (
            "Lindqvist",
            None,
            False,
            "she was “dismayed that the bolts had failed again” in May",
        ),
    ),
    "two kinds of marks": (
        '"The bolts failed in May and nobody cared,” Lindqvist said.',
        ("Lindqvist", None, True, "The bolts failed in May and nobody cared"),
    ),
    "how it was said": ("Lindqvist insisted, stubbornly — or boldly — on a crane.", None),
    "as before": ("As has been the case every year, Lindqvist said of the bolts.", None),
    "a time that looks like a speaker": (
        "A day after the crane driver said the bolts had failed, the port shut.",
        None,
    ),
    "a line that says something": (
        "The port’s account sent round a line saying that the bolts had failed.",
        None,
    ),
    "a subject with a verb of its own": (
        "Six men, the pilot among them, have not been found, said Budi Reyl, who heads the search.",
        ("Budi Reyl", None, False, "Six men, the pilot among them, have not been found"),
    ),
    "whose spokesman": (
        "The bolts had failed in May, said Tomas Reyl, Ms. Lindqvist’s spokesman.",
        ("Tomas Reyl", "Ms. Lindqvist’s spokesman", False, "The bolts had failed in May"),
    ),
    "what somebody is doing": (
        "Mara Lindqvist, who is trying to mend the crane, said that the bolts had failed.",
        ("Mara Lindqvist", None, False, "the bolts had failed"),
    ),
    "things that are estimated": (
        "This step alone took several intuitive estimates, or guesses, and the operator estimates "
        "“tend to be high.”",
        None,
    ),
    "remarks that somebody gives": (
        "Giving routine political remarks, the port had planned a speech on its new cranes.",
        None,
    ),
    "lawyers for somebody with a role": (
        "The bolts failed in May, according to lawyers for the welder, a senior official in Varn.",
        ("lawyers for the welder", None, False, "The bolts failed in May"),
    ),
    "an office from a far field": (
        "Varn Coroner Mara Lindqvist said that the bolts had failed.",
        ("Mara Lindqvist", "Varn Coroner", False, "the bolts had failed"),
    ),
    "states behind a number": (
        "The yard must pay for what it has leaked, Harbour Protection Bureau and 50 states.",
        None,
    ),
    "a case": ("That case concluded that the yard had leaked oil for years.", None),
    "a mark left over": (
        'Lindqvist told reporters in the yard, "The bolts failed and I said so then.”',
        ("Lindqvist", None, True, "The bolts failed and I said so then."),
    ),
    "one of several": (
        "The two raids were alike, and one in Varn recalled a storm that had sunk three ships.",
        None,
    ),
    "leaders of a body": (
        "The leaders of the Ostlandic Harbour Committee said the bolts failed.",
        ("The leaders of the Ostlandic Harbour Committee", None, False, "the bolts failed"),
    ),
    "in a role": (
        "Tomas Reyl, in his work as lawyer for the port, has misled it, admitted he had lied.",
        None,
    ),
    "a courtesy": (
        "“The bolts failed,” Ms Reyl, 32, said about the crane she had built.",
        ("Reyl", None, True, "The bolts failed"),
    ),
    "a spokesman for somebody": (
        "A spokesman for Mayor Mara Lindqvist said the quay would stay closed.",
        ("A spokesman for Mayor Mara Lindqvist", None, False, "the quay would stay closed"),
    ),
    "a word that ties": (
        "But only two ships were diverted to Varn, officials said.",
        ("officials", None, False, "only two ships were diverted to Varn"),
    ),
    "who read it where": (
        "“The bolts failed,” Tomas Reyl told the court, according to local media.",
        ("Tomas Reyl", None, True, "The bolts failed"),
    ),
    "where it was said": (
        "Ostland in a statement said that it would pay.",
        ("Ostland", None, False, "it would pay"),
    ),
    "whose relative": (
        "Mara Lindqvist, his mother, said that the bolts had failed.",
        ("Mara Lindqvist", None, False, "the bolts had failed"),
    ),
    "a relative of the writer": ("My aunt said that the bolts had failed.", None),
    "one of a people": ("A Briton said that the bolts had failed.", None),
    "a state": ("Police in Portland, Ore. said that the bolts failed.", None),
    "a thing added": ("A judge in Varn added a second stop to what the port had planned.", None),
    "half an aside": ("(Even if the bolts had failed before, the coastguard service said.", None),
    "what a list begins with": ("Ostland said it had checked the following parts:", None),
    "a clause inside a clause": ("The crane the men say they built was their pride.", None),
    "what somebody was asked": ("Asked about the bolts that failed, Tomas Reyl said: no.", None),
    "a territory claimed": ("The islet, which Ostland claims, lies off the coast.", None),
    "a relative clause": ("The islet that Ostland says belongs to it lies off the coast.", None),
    "a pronoun nobody introduced": ("He said the quay would stay closed.", None),
    "only the minister": ("The minister said the quay would stay closed.", None),
    "no statement": ("The crane fell at dawn and blocked the quay.", None),
}


@pytest.mark.parametrize("case", CASES)
def test_one_sentence(case: str) -> None:
    text, expected = CASES[case]
    found = [
        (s.speaker, s.role, s.direct, s.content) for s in find_statements(material_of([[text]]))
    ]
    assert found == ([expected] if expected else [])


def test_content_is_cited_to_the_character() -> None:
    material = material_of([["The crane fell.", "Ostland said it would pay for a new crane."]])
    (statement,) = find_statements(material)
    citation = statement.citation
    text = material.documents[0].article.text
    assert text[citation.start : citation.end] == statement.content == citation.quote


def test_a_pronoun_with_a_certain_antecedent_gets_its_full_name() -> None:
    material = material_of(
        [
            [
                "Mara Lindqvist said the quay would stay closed.",
                "Lindqvist toured the port at noon.",
                "She said the crane had been checked in May.",
            ]
        ]
    )
    assert [s.speaker for s in find_statements(material)] == ["Mara Lindqvist"] * 2


def test_a_pronoun_between_two_people_names_nobody() -> None:
    material = material_of(
        [
            [
                "Mara Lindqvist said the quay would stay closed.",
                "Mara Lindqvist then met Ana Duarte, who said little of the matter.",
                "She said the crane had been checked in May.",
            ]
        ]
    )
    said = [s.content for s in find_statements(material)]
    assert "the crane had been checked in May" not in said


def test_one_person_has_one_name_across_articles() -> None:
    material = material_of(
        [
            ["Mara Lindqvist said the quay would stay closed."],
            ["Lindqvist said two ships had been diverted."],
        ]
    )
    assert {s.speaker for s in find_statements(material)} == {"Mara Lindqvist"}


def test_the_same_words_by_the_same_speaker_count_once() -> None:
    text = "Ostland said it would pay for a new crane."
    assert len(find_statements(material_of([[text], [text]]))) == 1


def test_what_a_speaker_is_may_be_told_elsewhere() -> None:
    articles = [
        ["“The crane was sound,” Lindqvist told Reyl.", "Mayor Mara Lindqvist left at noon."],
        [
            "Ostlandic deputy harbour minister Tomas Reyl met her.",
            "Reyl said the bolts had failed.",
        ],
    ]
    roles = {s.speaker: s.role for s in find_statements(material_of(articles))}
    assert roles == {"Mara Lindqvist": "Mayor", "Tomas Reyl": "Ostlandic deputy harbour minister"}


def test_an_office_that_is_told_elsewhere_stands_beside_what_somebody_is_besides() -> None:
    articles = [
        [
            "New Varn Mayor Mara Lindqvist met her men.",
            "“The bolts failed,” Lindqvist said on Monday.",
        ],
        ["“It was a bad crane,” said Mara Lindqvist, an independent who has led Varn since May."],
    ]
    roles = {s.role for s in find_statements(material_of(articles))}
    assert roles == {"an independent", "New Varn Mayor"}


def test_a_first_name_is_no_office() -> None:
    articles = [
        [
            "“The crane was sound,” said Tomas Reyl.",
            "Prosecutor Mara Lindqvist said it had broken in May.",
        ],
        ["Henrik Tomas Reyl said it was late.", "“It was not late,” said Mara Lindqvist."],
    ]
    roles = {(s.speaker, s.role) for s in find_statements(material_of(articles))}
    assert {("Tomas Reyl", None), ("Mara Lindqvist", "Prosecutor")} <= roles
    assert ("Tomas Reyl", "Henrik") not in roles


def test_a_middle_initial_makes_no_other_person() -> None:
    articles = [
        ["Mara L. Lindqvist said that the crane was sound."],
        ["“The bolts had failed before,” Mara Lindqvist said."],
    ]
    assert {s.speaker for s in find_statements(material_of(articles))} == {"Mara L. Lindqvist"}


def test_a_name_is_no_more_than_that() -> None:
    articles = [
        ["Senators Mara Lindqvist and Eva Brun left.", "Lindqvist said the crane was not safe."],
        ["“I’m Tomas Reyl, I am running,” he said.", "Mayor Tomas Reyl said that he would run."],
        ["Reyl said the bolts had failed before."],
    ]
    speakers = {s.speaker for s in find_statements(material_of(articles))}
    assert speakers == {"Mara Lindqvist", "Tomas Reyl"}


def test_what_several_people_are_is_no_role_of_one() -> None:
    articles = [
        ["The port let its co-directors Mara Lindqvist and Tomas Reyl go."],
        ["“The bolts had failed before,” Mara Lindqvist said."],
    ]
    assert [s.role for s in find_statements(material_of(articles))] == [None]


def test_a_body_is_no_person() -> None:
    articles = [
        ["George Holm University said that its students were sent home on Monday."],
        ["“I am going to stay at home,” George said.", "Radio One officials said it was late."],
    ]
    speakers = [s.speaker for s in find_statements(material_of(articles))]
    assert speakers == ["George Holm University", "George", "Radio One officials"]


def test_a_pronoun_is_not_whom_the_speaker_spoke_about() -> None:
    material = material_of(
        [
            [
                "Mayor Mara Lindqvist lives in Varn.",
                "Brun said she had met one of Mara Lindqvist’s men.",
                "She said that the crane had been checked in May.",
            ]
        ]
    )
    assert [s.speaker for s in find_statements(material)] == ["Brun"]


#: Sentence to (speaker, content), compactly: one statement, or none where the words are no
#: statement or nobody can be told to have made it.
SENTENCES: dict[str, tuple[str, str] | None] = {
    # A list is no clause about somebody else.
    "Ostland said that Varn, Orsk, and Ludlow are closed to lorries.": (
        "Ostland",
        "Varn, Orsk, and Ludlow are closed to lorries",
    ),
    "Mara Lindqvist said Tuesday she would sell the crane.": (
        "Mara Lindqvist",
        "she would sell the crane",
    ),
    # What is left has no verb, or is no answer.
    "At one point, Mara Lindqvist said, the quay stood under water.": None,
    "Mara Lindqvist said Tuesday, hours after the crane fell.": None,
    "Mara Lindqvist explained how the crane had been sold.": None,
    "Minutes before the accident, the captain told the port that the quay was wet.": None,
    "An engineer found the bolt, Mara Lindqvist said, on the quay.": (
        "Mara Lindqvist",
        "An engineer found the bolt",
    ),
    # Where the content ends.
    "China said it was concerned about Japan’s fleet, and Tokyo on Wednesday targeted Beijing’s "
    "ties with Russia.": ("China", "it was concerned about Japan’s fleet"),
    "Ostland said it was troubled by the fleet while Varn is worried about balloons.": (
        "Ostland",
        "it was troubled by the fleet",
    ),
    "Ostland told Varn on Monday that it was uneasy about the fleet, and Varn answered with a "
    "list.": ("Ostland", "it was uneasy about the fleet"),
    "Ostland told Varn that it was uneasy, as the neighbours held their first talks.": (
        "Ostland",
        "it was uneasy",
    ),
    "Reyl warned against “negative moves”, apparently a reference to the pact of last year.": (
        "Reyl",
        "against “negative moves”",
    ),
    "Ostland said it would build ships, trains and Varnish bridges.": (
        "Ostland",
        "it would build ships, trains and Varnish bridges",
    ),
    "Ostland said it would pay, and it hoped that others would follow.": (
        "Ostland",
        "it would pay, and it hoped that others would follow",
    ),
    "Ostland said its men were paid, and Ostland would publish the sum.": (
        "Ostland",
        "its men were paid, and Ostland would publish the sum",
    ),
    "Ostland said its crews “worked, and Varn’s watched” for most of the night.": (
        "Ostland",
        "its crews “worked, and Varn’s watched” for most of the night",
    ),
    # Where it begins.
    "Lindqvist said Tuesday that the quay would stay closed.": (
        "Lindqvist",
        "the quay would stay closed",
    ),
    "Lindqvist cautioned, however, that the quay would stay closed.": (
        "Lindqvist",
        "the quay would stay closed",
    ),
    "The port authority said in March that the crane was sound.": (
        "The port authority",
        "the crane was sound",
    ),
    "The port authority said late on Monday the crane was sound.": (
        "The port authority",
        "the crane was sound",
    ),
    "Ostland announced in December that its fleet would double.": (
        "Ostland",
        "its fleet would double",
    ),
    "Ostland announced a doubling of its fleet.": ("Ostland", "a doubling of its fleet"),
    "Ostland urged Varn to open the strait.": ("Ostland", "Varn to open the strait"),
    "Ostland has denied that the balloon was its own.": (
        "Ostland",
        "the balloon was its own",
    ),
    "The harbour police said “nobody was on the quay”.": (
        "The harbour police",
        "nobody was on the quay",
    ),
    # What is no content.
    "The pact, Reyl said, had prompted the port to close.": None,
    "“Of course,” said Ahmed Reyl, a 23-year-old crane driver.": None,
    "Two people were hurt, said Mara Lindqvist, spokeswoman for the port.": (
        "Mara Lindqvist",
        "Two people were hurt",
    ),
    "The minister spoke for an hour and said nothing of the crane, Lindqvist continued.": None,
    "China informed Japan of it, and Japan replied with complaints.": None,
    "Two ships came in, Lindqvist said, and then a third.": ("Lindqvist", "Two ships came in"),
    "Even more shocking, police say, was that forty people watched.": None,
    "The ship’s cook explained her stance at length on Friday.": None,
    # Who is no speaker.
    "After long talks a group of Arab states facing the same drought waits.": None,
    "Carbon estimates relied on layers of ash in the lake.": None,
    "Users can say “on” to start the crane in the harbour.": None,
    "They said the quay would stay closed until the spring.": None,
    "Which the port authority said was sound in every way.": None,
    "With some saying the quay was closed, ships turned round.": None,
    "He added that the quay would stay closed until the spring.": None,
    "The islet that Varn claims lies off the coast of Ostland.": None,
    # Roles.
    "Fire chief Tomas Reyl said that the bolts had failed.": (
        "Tomas Reyl",
        "the bolts had failed",
    ),
    "A protester in Varn, the capital of the north, said that the square was empty.": (
        "A protester in Varn",
        "the square was empty",
    ),
    "Ida Brun, who teaches law at the college in Varn, said the pact had failed.": (
        "Ida Brun",
        "the pact had failed",
    ),
    # Quotations.
    "“Every time they talk, my phone rings less,” said Carla Brun of Norfolk.": (
        "Carla Brun of Norfolk",
        "Every time they talk, my phone rings less",
    ),
    '"Nobody was on the quay at the time," Lindqvist said.': (
        "Lindqvist",
        "Nobody was on the quay at the time",
    ),
    "Two men left the crane because of a “prior commitment,” Lindqvist said.": (
        "Lindqvist",
        "Two men left the crane because of a “prior commitment,”",
    ),
    'I cannot say why nobody went to look at the crane," Lindqvist said.': (
        "Lindqvist",
        "I cannot say why nobody went to look at the crane",
    ),
    "According to Lindqvist, nobody was on the quay.": ("Lindqvist", "nobody was on the quay"),
    "Nobody was on the quay, according to Lindqvist.": ("Lindqvist", "Nobody was on the quay"),
    "The quay will stay closed, Lindqvist said in a statement.": (
        "Lindqvist",
        "The quay will stay closed",
    ),
}


@pytest.mark.parametrize("text", SENTENCES)
def test_who_says_what(text: str) -> None:
    expected = SENTENCES[text]
    found = [(s.speaker, s.content) for s in find_statements(material_of([[text]]))]
    assert found == ([expected] if expected else [])


def test_one_speaker_says_a_thing_once_and_it_is_cited_wherever_it_stands() -> None:
    material = material_of(
        [
            ["The Japanese ministry said that the quay would stay closed until spring."],
            ["“The quay will stay closed until spring,” Japan’s ministry said on Monday."],
            ["The Japanese ministry said that the crane had been sold."],
        ]
    )
    first, second = find_statements(material)
    assert (first.direct, first.content) == (True, "The quay will stay closed until spring")
    assert (first.citation.article, [c.article for c in first.also]) == ("a2", ["a1"])
    assert (second.content, second.also) == ("the crane had been sold", ())


def test_one_figure_is_said_once() -> None:
    material = material_of(
        [
            ["Ostland said it would raise the port's budget to 2% of its sales by 2027."],
            ["Ostland said port spending would grow to 2 per cent of sales, a sum of 90 million."],
        ]
    )
    (statement,) = find_statements(material)
    assert len(statement.also) == 1


def test_an_office_before_a_name_that_others_give_is_a_role() -> None:
    material = material_of(
        [
            ["“The quay is closed until the spring,” said Mara Lindqvist."],
            ["“Two of the ships came in late,” said Harbour Master Mara Lindqvist."],
        ]
    )
    assert {s.speaker for s in find_statements(material)} == {"Mara Lindqvist"}


def test_nobody_gets_the_words_of_a_relative() -> None:
    articles = [
        ["Ana Maria Reyl spoke to the police.", "“She knew it,” said Tomas Reyl, 32, on Monday."],
        ["J.R. Holm and Eva Lind Holm spoke to the police.", "Holm said that it was late."],
    ]
    speakers = [s.speaker for s in find_statements(material_of(articles))]
    assert speakers == ["Tomas Reyl", "Holm"]


def test_a_surname_is_completed_by_what_other_articles_call_the_person() -> None:
    articles = [
        ["Mayor Ann Reed opened the bridge in Varn."],
        ["Reed said that the bridge was safe.", "The Reed campaign said that it was pleased."],
    ]
    speakers = {s.speaker for s in find_statements(material_of(articles))}
    assert "Ann Reed" in speakers
