-- sample       ascof_time_series
-- writes       inbox/ascof/ascof_time_series_SAMPLE.ods
-- title        A made-up edition of the ASCOF time series, in the layout of the real one

-- Every figure is invented: councils and headings are real, so that the job that loads the real workbook loads this one.
-- What real editions do is here too: header rows in row 5, 6, 7 or 8, markers, "7.7 (7.6)", one council under two codes, councils
-- that came and went, figures that show less than they hold, sums rounded to five. Chance is hash(seed, …) and nothing else.
with

-- middle and spread: roughly where councils' outcomes lie. usual_count: respondents or the denominator of a middling council.
sheet as (
  select *
  from (
    values
      (5, 'Table_1a', 'users', 18.9, 1.2, 24, 1, 400),
      (6, 'Table_1b', 'users', 0.41, 0.05, 1, 3, 390),
      (7, 'Table_1c', 'carers', 7.2, 0.9, 12, 1, 330),
      (8, 'Table_1d', 'users', 64, 10, 100, 1, 400),
      (9, 'Table_1e', 'carers', 36, 10, 100, 1, 330),
      (10, 'Table_2a', 'records', 76, 18, 100, 1, 900),
      (11, 'Table_2b', 'records', 16, 9, 100000, 1, 190000),
      (12, 'Table_2c', 'records', 590, 170, 100000, 1, 62000),
      (13, 'Table_2d(1)', 'records', 75, 12, 100, 2, 700),
      (14, 'Table_2d(2)', 'records', 4, 3, 100, 2, 17000),
      (15, 'Table_2e(1)', 'records', 82, 9, 100, 1, 950),
      (16, 'Table_2e(2a)', 'records', 77, 9, 100, 1, 2400),
      (17, 'Table_2e(2b)', 'records', 58, 9, 100, 1, 3600),
      (18, 'Table_3a', 'users', 77, 8, 100, 1, 400),
      (19, 'Table_3b', 'carers', 65, 9, 100, 1, 330),
      (20, 'Table_3c(1)', 'users', 67, 8, 100, 1, 300),
      (21, 'Table_3c(2)', 'carers', 58, 9, 100, 1, 310),
      (22, 'Table_3d(1a)', 'records', 97, 14, 100, 1, 3300),
      (23, 'Table_3d(2a)', 'records', 26, 12, 100, 1, 3300),
      (24, 'Table_4a', 'users', 70, 7, 100, 1, 400),
      (25, 'Table_4b', 'enquiries', 91, 12, 100, 1, 900),
      (26, 'Table_5a(1)', 'users', 45, 8, 100, 1, 400),
      (27, 'Table_5a(2)', 'carers', 29, 9, 100, 1, 330),
      (28, 'Table_6a', 'turnover', 24, 9, 100, 1, 4000),
      (29, 'Table_6b', 'ratings', 81, 14, 100, 1, 90)
  ) as sheet (sheet_order, sheet, family, middle, spread, per, digits, usual_count)
),

-- The lines above the header row, but for the two that every sheet has.
line_above as (
  select *
  from (
    values
      ('Table_1a', 1, 'Table 1a: social care-related quality of life score [note 1] [note 2] [note 3][note 5]'),
      ('Table_1a', 3, 'Number of respondents refers to the number of care users who answered all eight of the relevant questions in the ASCS.'),
      ('Table_1a', 4, 'Outcome refers to the sum of the scores for all respondents who answered all eight relevant questions in the ASCS, divided by the number of respondents who answered all eight questions (score out of 24) - values are weighted.'),
      ('Table_1b', 1, 'Table 1b: adjusted social care-related quality of life – impact of adult social care services [note 1] [note 2] [note 3] [note 4][note 5]'),
      ('Table_1b', 3, 'Number of respondents refers to the number of care users who answered all 18 of the relevant questions in the ASCS.'),
      ('Table_1b', 4, 'Outcome refers to the calculation of utility weighted indicator minus the adjustment factor (see notes).'),
      ('Table_1c', 1, 'Table 1c: carer-reported quality of life [note 1] [note 6] [note 7]'),
      ('Table_1c', 3, 'Number of respondents refers to the number of unpaid carers who answered all six of the relevant questions in the SACE.'),
      ('Table_1c', 4, 'Outcome refers to the sum of the scores for all respondents who answered all six of the relevant questions in the SACE, divided by the number of respondents who answered all six of the relevant questions in the SACE (Score out of 12).'),
      ('Table_1d', 1, 'Table 1d: overall satisfaction of people who use services with their care and support [note 1] [note 2] [note 3] [note 4] [note 5]'),
      ('Table_1d', 3, 'Number of respondents who answered ASCS question 1 and easy read adult social care questionnaire question 1.'),
      ('Table_1d', 4, 'Outcome refers to the proportion of respondents to question 1 who said they were satisfied with their care and support (%) - values are weighted.'),
      ('Table_1e', 1, 'Table 1e: overall satisfaction of carers with social services [note 1] [note 6] [note 7]'),
      ('Table_1e', 3, 'Number of respondents refers to the number of care users who responded to question 4 of the ASCS.'),
      ('Table_1e', 4, 'Outcome refers to the proportion of respondents who answered SACE question 4 who were satisfied with their experience of care and support (%).'),
      ('Table_2a', 1, 'Table 2a: the proportion of people who received reablement during the year, who previously were not receiving services, where no further request was made for ongoing support (%) [note 9] [note 10] [note 11] [note 13]'),
      ('Table_2a', 3, 'Numerator refers to the the number of people who received reablement, who previously were not receiving services, where no further support was required.'),
      ('Table_2a', 4, 'Denominator refers to the number of people who received reablement, who previously were not receiving services.'),
      ('Table_2a', 5, 'Outcome refers to the proportion of people who received reablement, who previously were not receiving services, where no further support was required (%).'),
      ('Table_2b', 1, 'Table 2b: the number of adults aged 18 to 64 whose long-term support needs are met by admission to residential and nursing care homes, per 100,000 population [note 9] [note 10] [note 12]'),
      ('Table_2b', 3, 'Numerator refers to the number of people aged 18 to 64 who were admitted to local authority provided or arranged long-term residenital or nursing care.'),
      ('Table_2b', 4, 'Denominator refers to the size of the population aged 18-64 in the area.'),
      ('Table_2b', 5, 'Outcome refers to the number of people aged 18 to 64 who were admitted to local authority provided or arranged long-term residential or nursing care, per 100,000 population.'),
      ('Table_2c', 1, 'Table 2c: the number of adults aged 65 and over whose long-term support needs are met by admission to residential and nursing care homes, per 100,000 population [note 9] [note 10] [note 12]'),
      ('Table_2c', 3, 'Numerator refers to the number of people aged 65 and over who were admitted to local authority provided or arranged long-term residenital or nursing care.'),
      ('Table_2c', 4, 'Denominator refers to the size of the population aged 65 and over in the area.'),
      ('Table_2c', 5, 'Outcome refers to the number of people aged 65 and over who were admitted to local authority provided or arranged long-term residential or nursing care, per 100,000 population.'),
      ('Table_2d(1)', 1, 'Table 2d(1): the proportion of people aged 65 and over discharged from hospital into reablement and who remained in the community within 12 weeks of discharge [note 9] [note 10] [note 14]'),
      ('Table_2d(1)', 3, 'Numerator refers to the the number of people aged 65 and over who were discharged from hospital into reablement and who remained in the community within 12 weeks following discharge. They did not: 1) receive local authority arranged or provided long-term residential or nursing care, 2) have an emergency (unplanned) admission into hospital 3) die over this period.'),
      ('Table_2d(1)', 4, 'Denominator refers to the number of people aged 65 and over discharged from hospital where reablement services were provided.'),
      ('Table_2d(1)', 5, 'Outcome refers to the proportion of people aged 65 and over who were discharged from hospital into reablement who remained in the community within 12 weeks following discharge. They did not: 1) receive local authority arranged or provided long-term residential or nursing care, 2) have an emergency (unplanned) admission into hospital 3) die over this period.'),
      ('Table_2d(2)', 1, 'Table 2d(2): the proportion of people aged 65 and over discharged from hospital, who received reablement services [note 9] [note 10] [note 14]'),
      ('Table_2d(2)', 3, 'Numerator refers to the the number of people aged 65 and over discharged from hospital where reablement services were provided.'),
      ('Table_2d(2)', 4, 'Denominator refers to the total number of people discharged from hospital aged 65 and over.'),
      ('Table_2d(2)', 5, 'Outcome refers to the proportion of people aged 65 and over discharged from hospital where reablement services were provided (%).'),
      ('Table_2e(1)', 1, 'Table 2e(1): the proportion of people who receive long-term support with a learning disability, who live in their home or with family, aged 18 to 64 [note 9] [note 10]'),
      ('Table_2e(1)', 3, 'Numerator refers to the number of people aged 18 to 64 with a learning disability who received long-term support and who live in their home or with family.'),
      ('Table_2e(1)', 4, 'Denominator refers to the number of people aged 18 to 64 with a learning disability who received long-term support during the year.'),
      ('Table_2e(1)', 5, 'Outcome refers to the proportion of people aged 18 to 64 with a learning disability who received long-term support and who live in their home or with family (%).'),
      ('Table_2e(2a)', 1, 'Table 2e(2a): the proportion of people who receive long-term support who live in their home or with family, aged 18 to 64 [note 9] [note 10]'),
      ('Table_2e(2a)', 3, 'Numerator refers to the number of people aged 18 to 64 who received long-term support and who live in their home or with family.'),
      ('Table_2e(2a)', 4, 'Denominator refers to the number of people aged 18 to 64 who received long-term support during the year.'),
      ('Table_2e(2a)', 5, 'Outcome refers to the proportion of people aged 18 to 64 who received long-term support and who live in their home or with family.'),
      ('Table_2e(2b)', 1, 'Table 2e(2b): the proportion of people who receive long-term support who live in their home or with family, aged 65 and over [note 9] [note 10]'),
      ('Table_2e(2b)', 3, 'Numerator refers to the number of people aged 65 and over who received long-term support and who live in their home or with family.'),
      ('Table_2e(2b)', 4, 'Denominator refers to the number of people aged 65 and over who received long-term support during the year.'),
      ('Table_2e(2b)', 5, 'Outcome refers to the proportion of people aged 65 and over who received long-term support and who live in their home or with family.'),
      ('Table_3a', 1, 'Table 3a: the proportion of people who use services who have control over their daily life [note 1] [note 2] [note 3] [note 5]'),
      ('Table_3a', 3, 'Number of respondents refers to the number of care users who responded to question 3a of the ASCS.'),
      ('Table_3a', 4, 'Outcome refers to the proportion of respondents to ASCS question 3a who felt they had control over their daily life (%) - weighted value.'),
      ('Table_3b', 1, 'Table 3b: the proportion of carers who report that they have been included or consulted in discussion about the person they care for [note 1] [note 6] [note 7]'),
      ('Table_3b', 3, 'Number of respondents refers to the number of unpaid carers who answered question 15 in the SACE.'),
      ('Table_3b', 4, 'Outcome refers to the proportion of respondents to ASCS question 15 who said that they usually or always felt involved or consulted in discussion about the person they care for (%).'),
      ('Table_3c(1)', 1, 'Table 3c(1): proportion of people who use services who find it easy to find information about services [note 1] [note 2] [note 3] [note 5]'),
      ('Table_3c(1)', 3, 'Number of respondents refers to the number of care users who answered ASCS question 12 (2015 to 2016 to 2021 to 2022) or question 13 (2022 to 2023 to 2024 to 2025).'),
      ('Table_3c(1)', 4, 'Outcome refers to the proportion of respondents who answered ASCS question question 12 (2015 to 2016 to 2021 to 2022) or question 13 (2022 to 2023 to 2024 to 2025) who find it "very easy" or "fairly easy" to find information about services (%) - weighted values.'),
      ('Table_3c(2)', 1, 'Table 3c(2): the proportion of carers who find it easy to find information about support [note 1] [note 6] [note 7] [note 8]'),
      ('Table_3c(2)', 3, 'Number of respondents refers to the number of unpaid carers who answered SACE question 17.'),
      ('Table_3c(2)', 4, 'Outcome refers to the proportion of respondents who find it "very easy" or "fairly easy" to find information about services (%).'),
      ('Table_3d(1a)', 1, 'Table 3d(1a): the proportion of care users who receive self-directed support [note 9] [note 10] [note 15]'),
      ('Table_3d(1a)', 3, 'Numerator refers to the number of care users receiving self-directed support at the year-end 31 March.'),
      ('Table_3d(1a)', 4, 'Denominator refers to the number of care users receiving long-term community support at the year-end 31 March.'),
      ('Table_3d(1a)', 5, 'Outcome refers to the proportion of care users receiving self-directed support at the year-end 31 March (%).'),
      ('Table_3d(2a)', 1, 'Table 3d(2a): the proportion of care users who receive direct payments [note 9] [note 10]'),
      ('Table_3d(2a)', 3, 'Numerator refers to the number of care users receiving direct payments support at the year-end 31 March.'),
      ('Table_3d(2a)', 4, 'Denominator refers to the number of care users receiving long-term community support at the year-end 31 March.'),
      ('Table_3d(2a)', 5, 'Outcome refers to the proportion of care users receiving direct payments support at the year-end 31 March (%).'),
      ('Table_4a', 1, 'Table 4a: the proportion of people who use services who feel safe [note 1] [note 2] [note 3] [note 5]'),
      ('Table_4a', 3, 'Number of respondents refers to the number of care users who responded to ASCS question 7a.'),
      ('Table_4a', 4, 'Outcome refers to the proportion of respondents to ASCS question 7a who feel as safe as they want to (%) - weighted value.'),
      ('Table_4b', 1, 'Table 4b: the proportion of section 42 safeguarding enquiries where a risk was identified, and the reported outcome was that this risk was reduced or removed [note 16]'),
      ('Table_4b', 3, 'Numerator refers to the number of people where a risk was identified, the sum of ''risk removed'' and ''risk reduced''.'),
      ('Table_4b', 4, 'Denominator refers to the number of people where a risk was identified, the sum of ''risk removed'', ''risk reduced'' and ''risk remaining''.'),
      ('Table_4b', 5, 'Outcome refers to the proportion of people where a risk was identified, the sum of ''risk removed'' and ''risk reduced'' (%).'),
      ('Table_5a(1)', 1, 'Table 5a(1): the proportion of people who use services who reported that they had as much social contact as they would like [note 1] [note 2] [note 3] [note 5]'),
      ('Table_5a(1)', 3, 'Number of respondents refers to the number of care users who answered ASCS question 8a.'),
      ('Table_5a(1)', 4, 'Outcome refers to the proportion of respondents to ASCS question 8a who have as much social contact as they would like (%) - weighted values.'),
      ('Table_5a(2)', 1, 'Table 5a(2): the proportion of carers who reported that they had as much social contact as they would like [note 1] [note 5] [note 6]'),
      ('Table_5a(2)', 3, 'Number of respondents refers to the number of unpaid carers who answered SACE question 11.'),
      ('Table_5a(2)', 4, 'Outcome refers to the proportion of respondents to SACE question 11 who have as much social contact as they would like (%).'),
      ('Table_6a', 1, 'Table 6a: the proportion of staff in the formal care workforce leaving their role in the past 12 months [note 17]'),
      ('Table_6a', 3, 'Outcome refers to the proportion of staff in the formal care workforce leaving their role in the past 12 months (%).'),
      ('Table_6b', 1, 'Table 6b: the percentage of residential adult social care providers rated good or outstanding by CQC [note 18]'),
      ('Table_6b', 3, 'Care providers insprected by the CQC can be rated ''outstanding'', ''good'', ''requires improvement'' or ''inadequate, if they have not be inspected they are considered ''not yet rated''. Other refers to care providers rated ''requires improvement'' or ''inadequate''.'),
      ('Table_6b', 4, 'Numerator refers to the number of Residential adult social care providers rated good or outstanding by CQC.'),
      ('Table_6b', 5, 'Denominator refers to the number of residential adult social care providers.'),
      ('Table_6b', 6, 'Outcome refers to the proportion of residential adult social care providers rated good or outstanding by CQC (%).')
  ) as line_above (sheet, row, text)
),

contents as (
  select *
  from (
    values
      (5, '1A', 'Social care-related quality of life score', 'ASCS - questions 3a, 4a, 5a, 6a, 7a, 8a, 9a and 11', '2010 to 2011', '1A'),
      (6, '1B', 'Adjusted Social care-related quality of life – impact of adult social care services', 'ASCS - questions 3a, 4a, 5a, 6a, 7a, 8a, 9a, 11, 14, 16a, 16b, 16c, 16d, 17a, 17b, 17c, 18, 19 and age', '2016 to 2017', '1J'),
      (7, '1C', 'Carer-reported quality of life', 'SACE - questions 7, 8, 9, 10, 11 and 12', '2012 to 2013', '1D'),
      (8, '1D', 'Overall satisfaction of people who use services with their care and support', 'ASCS - question 1', '2010 to 2011', '3A'),
      (9, '1E', 'Overall satisfaction of carers with social services', 'SACE - question 4', '2012 to 2013', '3B'),
      (10, '2A', 'The proportion of people who received reablement during the year, who previously were not receiving services, where no further request was made for ongoing support', 'CLD', '2024 to 2025', '2D'),
      (11, '2B', 'The number of adults aged 18 to 64 whose long-term support needs are met by admission to residential and nursing care homes, per 100,000 population', 'CLD', '2024 to 2025', '2A(1)'),
      (12, '2C', 'The number of adults aged 65 and over whose long-term support needs are met by admission to residential and nursing care homes, per 100,000 population', 'CLD', '2024 to 2025', '2A(2)'),
      (13, '2D(1)', 'The proportion of people aged 65 and over discharged from hospital into reablement and who remained in the community within 12 weeks of discharge', 'CLD', '2024 to 2025', '2B(1)'),
      (14, '2D(2)', 'The proportion of people aged 65 and over discharged from hospital, who received reablement services', 'CLD', '2024 to 2025', '2B(2)'),
      (15, '2E(1)', 'The proportion of people who receive long-term support with a learning disability, who live in their home or with family, aged 18 to 64', 'CLD', '2024 to 2025', '1G'),
      (16, '2E(2a)', 'The proportion of people who receive long-term support who live in their home or with family, aged 18 to 64', 'CLD', '2024 to 2025', 'Not applicable'),
      (17, '2E(2b)', 'The proportion of people who receive long-term support who live in their home or with family, aged 65 and over', 'CLD', '2024 to 2025', 'Not applicable'),
      (18, '3A', 'The proportion of people who use services who report having control over their daily life', 'ASCS - question 3a', '2010 to 2011', '1B'),
      (19, '3B', 'The proportion of carers who report that they have been included or consulted in discussion about the person they care for', 'SACE - question 19', '2012 to 2013', '3C'),
      (20, '3C(1)', 'The proportion of people who use services who find it easy to find information about services', 'ASCS - question 13', '2013 to 2014', '3D(1)'),
      (21, '3C(2)', 'The proportion of carers who find it easy to find information about support', 'SACE - question 17', '2013 to 2014', '3D(2)'),
      (22, '3D(1a)', 'The proportion of care users who receive self-directed support', 'CLD', '2024 to 2025', '1C(1a)'),
      (23, '3D(2a)', 'The proportion of care users who receive direct payments', 'CLD', '2024 to 2025', '1C(1b)'),
      (24, '4A', 'The proportion of people who use services who feel safe', 'ASCS - question 7a', '2010 to 2011', '4A'),
      (25, '4B', 'The proportion of section 42 safeguarding enquiries where a risk was identified, and the reported outcome was that this risk was reduced or removed', 'SAC: tables SG2c and SG2e', '2023 to 2024', 'Not applicable'),
      (26, '5A(1)', 'The proportion of people who use services who reported that they had as much social contact as they would like', 'ASCS - question 8a', '2010 to 2011', '1I(1)'),
      (27, '5A(2)', 'The proportion of carers who reported that they had as much social contact as they would like', 'SACE - question 11', '2012 to 2013', '1I(2)'),
      (28, '6A', 'The proportion of staff in the formal care workforce leaving their role in the past 12 months', 'Skills for Care Adult Social Care Workforce Data Set (ASC-WDS): ''Trended Data'' download', '2023 to 2024', 'Not applicable'),
      (29, '6B', 'The percentage of residential adult social care providers rated good or outstanding by CQC', 'Care Quality Commission: ''Care Directory with filters'' data download', '2024 to 2024', 'Not applicable')
  ) as contents (row, metric, description, source, start_year, old_code)
),

note as (
  select *
  from (
    values
      (4, '[note 1]', 'For measures based on survey data (1a, 1b, 1c, 1d, 1e, 3a, 3b, 3c(1), 3c(2), 4a, 5a(1) and 5a(2)), the number of responses on which the outcome is based should be taken into account when assessing the reliability of the outcome values.', 'Not applicable'),
      (5, '[note 2]', 'Due to the impact of COVID-19, the 2020 to 21 Adult Social Care Survey (ASCS) was voluntary for councils to participate. 18 councils chose to take part, with further details available in the 2020-21 publication.', 'Not applicable'),
      (6, '[note 3]', 'The survey-based measures from the adult social care survey, 1a, 1b, 1d, 3a, 3c(1), 4a and 5a(1), have been weighted to reflect that a stratified sample was taken (from 2011 to 2012 onwards),and to account for non-response bias.', 'Not applicable'),
      (7, '[note 4]', 'In 2016 to 2017, 1b was introduced (originally as 1j). Details of how the scores for this measure are calculated and a worked example are available in:', 'IIASC Report Summary within the 2014-15 ASCOF publication'),
      (8, '[note 5]', 'Derby Council did not submit 2024 to 2025 ASCS data. In order to present England level statistics that can be compared to previous years. DHSC have calculated the England, regional and council type aggregated totals using the previous year''s submission.', 'Not applicable'),
      (9, '[note 6]', 'The Survey of Adult Carers in England (SACE) is conducted every two years, so data for years when the survey is not run is considered not applicable.', 'Not applicable'),
      (10, '[note 7]', 'For 2014 to 2015 onwards, a new weighting methodology was implemented for the SACE at regional and national level, affecting measures 1c, 1e, 3b, 3c(2) and 5a(2). Further detail are available in the:', 'Comparability over time sheet'),
      (11, '[note 8]', 'For 2018 to 2019, the measure 3c(2) was recalculated for England, regional and council type levels due to an error identified in publication.', 'Not applicable'),
      (12, '[note 9]', 'From 2024 to 2025, measures previously derived from the short and long-term activity (SALT) return, are derived from client level data (CLD).', 'Not applicable'),
      (13, '[note 10]', 'For metrics derived from client level data (2a, 2b, 2c, 2d(1), 2d(2), 2e(1), 2e(2a), 2e(2b), 3d(1a), 3d(2a)), if either the numerator or denominator is less than 5 then both the numerator and denominator are suppressed.', 'Not applicable'),
      (14, '[note 11]', 'For metric 2a, a new client is defined as an individual who was not in receipt of local authority provided or arranged long term support in the 3 months before they received an episode of short term care to maximise independence.', 'Not applicable'),
      (15, '[note 12]', 'A new admission is defined as an individual who started a long term residential or nursing service provided or arranged by the local authority and had not received a service of this type in the 12 months prior.', 'Not applicable'),
      (16, '[note 13]', 'Bournemouth, Christchurch and Poole, Portsmouth and Windsor and Maidenhead are missing data for metric 2a. For more information see the CLD quality statement.', 'Not applicable'),
      (17, '[note 14]', 'The following local authorities are missing data for 2d: Calderdale, Oldham, Rochdale, Herefordshire, Rutland, Hertfordshire, Oxfordshire, Luton, Windsor and Maidenhead, Hounslow, Bournemouth, Christchurch and Poole, Portsmouth, Kent.', 'Not applicable'),
      (18, '[Note 15]', 'For 3d(1a), nearly everyone receiving long-term community support should have a personal budget, meaning that the proportion of people receiving self-directed support should be close to 100%.', 'Not applicable'),
      (19, '[note 16]', 'Suppression is applied to metric 4b where any values are less than 5. All denominator and numerator figures are rounded to 5.', 'Not applicable'),
      (20, '[note 17]', 'In the ASC-WDS data used for metric 6a, Isles of Scilly is included within the Cornwall local authority.', 'Not applicable'),
      (21, '[note 18]', 'For metics 6b, local authorities shown in the data are those present in the CQC data set for April 2024. It is not possible to map these to the latest organisation boundaries.', 'Not applicable')
  ) as note (row, note_number, note_text, note_link)
),

-- Carers are asked every second year; a family's last period is what the edition is named for.
period as (
  select *
  from (
    values
      ('users', 1, '2022 to 2023', date '2023-03-31', true),
      ('users', 2, '2023 to 2024', date '2024-03-31', true),
      ('users', 3, '2024 to 2025', date '2025-03-31', true),
      ('carers', 1, '2016 to 2017', date '2017-03-31', true),
      ('carers', 2, '2022 to 2023', date '2023-03-31', false),
      ('carers', 3, '2023 to 2024', date '2024-03-31', true),
      ('carers', 4, '2024 to 2025', date '2025-03-31', false),
      ('records', 1, '2024 to 2025', date '2025-03-31', true),
      ('enquiries', 1, '2023 to 2024', date '2024-03-31', true),
      ('enquiries', 2, '2024 to 2025', date '2025-03-31', true),
      ('turnover', 1, '2023 to 2024', date '2024-03-31', true),
      ('turnover', 2, '2024 to 2025', date '2025-03-31', true),
      ('ratings', 1, '2023 to 2024', date '2024-03-31', true),
      ('ratings', 2, '2024 to 2025', date '2025-03-31', true),
  ) as period (family, period_order, period, period_end, is_collected)
),

-- The headings of one period, in the order they are printed: what each shows, and of which of the ratings' states.
heading as (
  select *
  from (
    values
      ('users', 1, 'margin of error', 'margin', ''),
      ('users', 2, 'number of respondents', 'denominator', ''),
      ('users', 3, 'outcome', 'outcome', ''),
      ('carers', 1, 'margin of error', 'margin', ''),
      ('carers', 2, 'number of respondents', 'denominator', ''),
      ('carers', 3, 'outcome', 'outcome', ''),
      ('records', 1, 'numerator', 'numerator', ''),
      ('records', 2, 'denominator', 'denominator', ''),
      ('records', 3, 'outcome', 'outcome', ''),
      ('enquiries', 1, 'numerator', 'numerator', ''),
      ('enquiries', 2, 'denominator', 'denominator', ''),
      ('enquiries', 3, 'outcome', 'outcome', ''),
      ('turnover', 1, 'outcome', 'outcome', ''),
      ('ratings', 1, 'outstanding numerator', 'numerator', 'outstanding'),
      ('ratings', 2, 'outstanding denominator', 'denominator', 'outstanding'),
      ('ratings', 3, 'outstanding outcome', 'outcome', 'outstanding'),
      ('ratings', 4, 'good numerator', 'numerator', 'good'),
      ('ratings', 5, 'good denominator', 'denominator', 'good'),
      ('ratings', 6, 'good outcome', 'outcome', 'good'),
      ('ratings', 7, 'other numerator', 'numerator', 'other'),
      ('ratings', 8, 'other denominator', 'denominator', 'other'),
      ('ratings', 9, 'other outcome', 'outcome', 'other'),
      ('ratings', 10, 'not yet rated numerator', 'numerator', 'not yet rated'),
      ('ratings', 11, 'not yet rated denominator', 'denominator', 'not yet rated'),
      ('ratings', 12, 'not yet rated outcome', 'outcome', 'not yet rated'),
      ('ratings', 13, '6b numerator', 'numerator', '6b'),
      ('ratings', 14, '6b denominator', 'denominator', '6b'),
      ('ratings', 15, '6b outcome', 'outcome', '6b'),
  ) as heading (family, heading_order, heading, part, state)
),

-- What the publisher adds up: England, the types of council, the regions. Eastern is called by its longer name in the ratings.
aggregate as (
  select *
  from (
    values
      (1, 'England', 'England', 'E92000001', 'England'),
      (2, 'S', 'Shire Counties', '[z]', 'S'),
      (3, 'U', 'Unitary Authorities', '[z]', 'U'),
      (4, 'M', 'Metropolitan Districts', '[z]', 'M'),
      (5, 'I', 'Inner London', '[z]', 'I'),
      (6, 'O', 'Outer London', '[z]', 'O'),
      (7, 'D', 'District', '[z]', 'D'),
      (8, 'EM', 'East Midlands', 'E12000004', 'E12000004'),
      (9, 'E', 'Eastern', 'E12000006', 'E12000006'),
      (10, 'L', 'London', 'E12000007', 'E12000007'),
      (11, 'NE', 'North East', 'E12000001', 'E12000001'),
      (12, 'NW', 'North West', 'E12000002', 'E12000002'),
      (13, 'SE', 'South East', 'E12000008', 'E12000008'),
      (14, 'SW', 'South West', 'E12000009', 'E12000009'),
      (15, 'WM', 'West Midlands', 'E12000005', 'E12000005'),
      (16, 'YH', 'Yorkshire and the Humber', 'E12000003', 'E12000003'),
  ) as aggregate (print_order, la_code, area_name, ons_code, area_key)
),

-- Our own region and neighbours, whoever came or went, one of each type in each region, and those that are printed oddly.
council as (
  select
    local_authority.area_code,
    local_authority.area_name,
    local_authority.region_code,
    local_authority.council_type,
    local_authority.la_code,
    local_authority.valid_from,
    local_authority.valid_to,
    20 + (hash(getvariable('seed'), local_authority.area_code) % 160)::bigint as size_percent,
    row_number() over (
      partition by local_authority.region_code, local_authority.council_type order by local_authority.area_code
    ) as place_in_region,
  from reference.local_authority as local_authority
  qualify
    local_authority.region_code = max(local_authority.region_code)
      filter (local_authority.area_code = getvariable('area')) over ()
    or local_authority.area_code in (
      select comparator_group.member_area_code
      from reference.comparator_group as comparator_group
      where comparator_group.area_code = getvariable('area')
    )
    or local_authority.valid_from is not null
    or local_authority.valid_to is not null
    or local_authority.area_code in ('E06000015', 'E06000052', 'E06000053', 'E06000059', 'E09000001')
    or place_in_region = 1
),

-- One council, one period, one measure: a share of chance that stays with the council and one that is the period's own.
chance as (
  select
    sheet.sheet,
    sheet.family,
    sheet.middle,
    sheet.spread,
    sheet.per,
    sheet.usual_count,
    period.period,
    period.period_end,
    period.is_collected,
    council.area_code,
    council.region_code,
    coalesce(council_type_before.council_type, council.council_type) as council_type,
    council.size_percent,
    (hash(getvariable('seed'), sheet.sheet, council.area_code) % 2001)::integer - 1000 as lasting,
    (hash(getvariable('seed'), sheet.sheet, council.area_code, period.period) % 2001)::integer - 1000 as passing,
  from sheet
  join period
    on period.family = sheet.family
  cross join council
  left join reference.council_type_before as council_type_before
    on council_type_before.area_code = council.area_code
    and coalesce(council_type_before.valid_from, date '2000-01-01') <= period.period_end
    and period.period_end <= council_type_before.valid_to
  where
    coalesce(council.valid_from, date '2000-01-01') <= period.period_end
    and period.period_end <= coalesce(council.valid_to, date '2999-01-01')
),

drawn as (
  select
    chance.*,
    greatest(
      least(
        chance.middle + chance.spread * (0.7 * chance.lasting + 0.3 * chance.passing) / 1000,
        case
          when chance.per > 100 then chance.middle * 4
          -- Some enquiries' outcomes are counted where their enquiry is not.
          when chance.family = 'enquiries' then 110
          else chance.per
        end
      ),
      0
    )::decimal(18, 4) as rate,
    case
      when chance.family in ('users', 'carers')
        then 5 * (chance.usual_count * chance.size_percent * (20000 + chance.passing) // 10000000)
      else chance.usual_count * chance.size_percent * (20000 + chance.passing) // 2000000
    end as denominator,
  from chance
),

-- The states of the ratings: good and outstanding are drawn first, a few are not yet rated, the rest is other.
rated as (
  select
    drawn.*,
    (drawn.rate * drawn.denominator / 100)::integer as well,
    (drawn.denominator * (drawn.passing + 1000) // 80000) as unrated,
    ((drawn.rate * drawn.denominator / 100)::integer * (drawn.lasting + 1000) // 20000) as outstanding,
  from drawn
  where drawn.family = 'ratings'
),

counted as (
  select
    rated.* exclude (well, unrated, outstanding, rate),
    state.state,
    case state.state
      when 'outstanding' then rated.outstanding
      when 'good' then rated.well - rated.outstanding
      when 'not yet rated' then least(rated.unrated, rated.denominator - rated.well)
      when 'other' then rated.denominator - rated.well - least(rated.unrated, rated.denominator - rated.well)
      -- As published: homes not yet rated began to count as good in the last period.
      when '6b' then rated.well
        + case when rated.period_end >= date '2025-03-31' then least(rated.unrated, rated.denominator - rated.well) else 0 end
    end as numerator,
    null::decimal(18, 4) as score,
  from rated
  cross join (values ('outstanding'), ('good'), ('other'), ('not yet rated'), ('6b')) as state (state)

  union all by name

  select
    drawn.* exclude (rate),
    '' as state,
    case
      when drawn.family in ('records', 'enquiries') then (drawn.rate * drawn.denominator / drawn.per)::bigint
    end as numerator,
    -- A survey's outcome is weighted: it is not the count over the respondents.
    case when drawn.family in ('users', 'carers', 'turnover') then drawn.rate end as score,
  from drawn
  where drawn.family <> 'ratings'
),

-- Every area that a council counts towards, itself among them.
counting as (
  select
    counted.*,
    unnest(['England', counted.council_type, counted.region_code, counted.area_code]) as area_key,
  from counted
),

measured as (
  select
    counting.sheet,
    counting.period,
    counting.state,
    counting.area_key,
    any_value(counting.area_code) = counting.area_key as is_council,
    sum(counting.numerator)::bigint as numerator,
    sum(counting.denominator)::bigint as denominator,
    coalesce(
      sum(counting.score * counting.denominator)::decimal(38, 4) / nullif(sum(counting.denominator), 0),
      any_value(counting.per) * sum(counting.numerator) / nullif(sum(counting.denominator), 0)
    )::decimal(18, 6) as outcome,
    (any_value(counting.spread) * 8 / sqrt(sum(counting.denominator) + 1))::decimal(18, 6) as margin,
  from counting
  group by counting.sheet, counting.period, counting.state, counting.area_key
),

-- The areas as each sheet prints them. One council stands under its old code as well in the surveys and only there in some
-- sheets; the last sheet but one has two councils in a row of their own.
printed_area as (
  select
    sheet.sheet,
    sheet.family,
    aggregate.print_order,
    '' as print_order_within,
    aggregate.la_code,
    case when sheet.family = 'ratings' and aggregate.la_code = 'E' then 'East of England' else aggregate.area_name end
      as area_name,
    aggregate.ons_code,
    aggregate.area_key,
  from sheet
  cross join aggregate
  where aggregate.la_code <> 'D' or sheet.family in ('users', 'carers', 'enquiries')

  union all

  select
    sheet.sheet,
    sheet.family,
    case when council.la_code similar to '[0-9]+' then 100 else 200 end as print_order,
    council.la_code || (print.ons_code = council.area_code)::varchar || print.ons_code as print_order_within,
    council.la_code,
    print.area_name,
    print.ons_code,
    council.area_code as area_key,
  from sheet
  cross join council
  cross join lateral (
    select council.area_name as area_name, council.area_code as ons_code
    where council.area_code <> 'E06000059' or sheet.family in ('users', 'carers', 'records')
    union all
    select 'Dorset County' as area_name, 'E10000009' as ons_code
    where council.area_code = 'E06000059' and sheet.family <> 'records'
  ) as print
  where
    council.valid_to is null
    or sheet.family in ('users', 'carers')
    or (sheet.family = 'enquiries' and council.valid_to >= date '2023-03-31')

  union all

  select
    sheet.sheet,
    sheet.family,
    300 as print_order,
    '' as print_order_within,
    '[z]' as la_code,
    'Cornwall and Isles of Scilly' as area_name,
    '[z]' as ons_code,
    'E06000052' as area_key,
  from sheet
  where sheet.family = 'turnover'
),

header_row as (
  select
    sheet.sheet,
    max(line_above.row) + 2 as row,
  from sheet
  join line_above
    on line_above.sheet = sheet.sheet
  group by sheet.sheet
),

area_row as (
  select
    printed_area.*,
    header_row.row + row_number() over (
      partition by printed_area.sheet order by printed_area.print_order, printed_area.print_order_within
    ) as row,
  from printed_area
  join header_row
    on header_row.sheet = printed_area.sheet
),

figure_column as (
  select
    sheet.sheet,
    sheet.family,
    sheet.digits,
    period.period,
    period.period_end,
    period.is_collected,
    heading.heading,
    heading.part,
    heading.state,
    3 + row_number() over (
      partition by sheet.sheet order by period.period_order, heading.heading_order
    ) as "column",
  from sheet
  join period
    on period.family = sheet.family
  join heading
    on heading.family = sheet.family
),

-- A figure, or the marker that stands in its place.
figure as (
  select
    area_row.sheet,
    area_row.row,
    figure_column."column",
    figure_column.family,
    figure_column.period,
    figure_column.part,
    figure_column.digits,
    measured.is_council,
    case figure_column.part
      when 'numerator' then measured.numerator
      when 'denominator' then measured.denominator
      when 'outcome' then measured.outcome
      when 'margin' then measured.margin
    end::decimal(38, 6) as figure,
    hash(getvariable('seed'), area_row.sheet, area_row.area_key, figure_column.period) % 40 = 0 as is_withheld,
    case
      -- Not applicable: not asked in that year, or no such council or group then.
      when not figure_column.is_collected then '[z]'
      when area_row.la_code = '[z]' and figure_column.period_end < date '2025-03-31' then '[z]'
      when area_row.family = 'turnover' and area_row.print_order between 2 and 6
        and figure_column.period_end < date '2025-03-31' then '[z]'
      -- Not available: sent nothing, or counted in another row.
      when area_row.area_key = 'E06000015' and area_row.family = 'users'
        and figure_column.period_end = date '2025-03-31' then '[x]'
      when area_row.family = 'turnover' and area_row.area_key = 'E06000053' then '[x]'
      when area_row.family = 'turnover' and area_row.ons_code = 'E06000052'
        and figure_column.period_end = date '2025-03-31' then '[x]'
      when area_row.family = 'ratings' and area_row.area_key = 'E09000001' then '[x]'
      when measured.area_key is null then '[z]'
      -- More outcomes than enquiries: the counts stay, the outcome does not.
      when area_row.family = 'enquiries' and figure_column.part = 'outcome' and measured.outcome > 100 then '[z]'
      -- Suppressed: fewer than five, or withheld; all three figures go together.
      when area_row.family in ('records', 'enquiries') and measured.is_council
        and (measured.numerator < 5 or measured.denominator < 5 or is_withheld) then '[c]'
    end as marker,
  from area_row
  join figure_column
    on figure_column.sheet = area_row.sheet
  left join measured
    on measured.sheet = area_row.sheet
    and measured.period = figure_column.period
    and measured.state = figure_column.state
    and measured.area_key = area_row.area_key
),

-- Surveys and enquiries are rounded to five everywhere, records only where they are added up.
rounded as (
  select
    figure.*,
    case
      when figure.part in ('outcome', 'margin') and figure.digits = 1 then round(figure.figure, 1)
      when figure.part in ('outcome', 'margin') and figure.digits = 2 then round(figure.figure, 2)
      when figure.part in ('outcome', 'margin') then round(figure.figure, 3)
      when figure.family = 'ratings' or (figure.family = 'records' and figure.is_council) then figure.figure
      else 5 * round(figure.figure / 5)
    end as held,
    case
      when figure.part not in ('outcome', 'margin') then 0
      -- Two digits held, one shown: the publisher rounds twice.
      when figure.digits = 2 then 1
      else figure.digits
    end as digits_shown,
  from figure
),

displayed as (
  select
    rounded.*,
    case rounded.digits_shown
      when 0 then format('{:,d}', rounded.held::bigint)
      when 1 then format('{:,.1f}', round(rounded.held, 1)::double)
      else format('{:.3f}', rounded.held::double)
    end as displayed,
    -- The second survey result of one year, for the people who would have been asked before.
    case rounded.digits_shown
      when 0 then format('{:,d}', (5 * round(rounded.held * 7 / 50))::bigint)
      else format('{:.1f}', round(rounded.held * 98 / 100, 1)::double)
    end as in_brackets,
    regexp_replace(rounded.held::decimal(38, 3)::varchar, '\.?0+$', '') as stored,
  from rounded
),

figure_cell as (
  select
    displayed.sheet,
    displayed.row,
    displayed."column",
    case
      when displayed.marker is not null then displayed.marker
      when displayed.family = 'carers' and displayed.period = '2016 to 2017'
        then displayed.displayed || ' (' || displayed.in_brackets || ')'
      -- Some figures hold the noise of binary fractions: 19.1 is 19.100000000000001.
      when displayed.digits_shown = 1 and displayed.stored similar to '[0-9]+\.[0-9]' and displayed.row % 3 = 0
        then displayed.stored || '00000000000001'
      else displayed.stored
    end as value,
    case
      when displayed.marker is not null then displayed.marker
      when displayed.family = 'carers' and displayed.period = '2016 to 2017'
        then displayed.displayed || ' (' || displayed.in_brackets || ')'
      else displayed.displayed
    end as shown,
    case
      when displayed.marker is not null then 'text'
      when displayed.family = 'carers' and displayed.period = '2016 to 2017' then 'text'
      else 'number'
    end as kind,
  from displayed
),

cover_line as (
  select *
  from (
    values
      (1, 'Measures from the adult social care outcomes framework (ASCOF), England - time series of aggregated measures, 2015 to 2016 to 2024 to 2025'),
      (2, 'SAMPLE DATA: invented figures. Not published by anybody, not true of any council; for trying out only.'),
      (3, 'Introduction'),
      (4, 'These tables are laid out as the published time series is, for a few councils and a few years.'),
      (5, 'Key'),
      (6, E'[c] denotes the value is suppressed.\n[z] denotes data is not applicable.\n[x] denotes data is not available.'),
  ) as cover_line (row, text)
),

comparability_line as (
  select *
  from (
    values
      (1, 'Comparability over time table log'),
      (2, 'In 2023 to 2024, the majority of the Adult Social Care Outcomes Framework (ASCOF) measures were renamed and several are no longer reported. The descriptions for years prior to 2023 to 2024 still refer to the original measure codes.'),
      (3, 'The previous codes used in 2022 to 2023 are available in the following worksheet:'),
      (4, 'Content sheet'),
      (5, 'Old ASCOF measures are available in the relevant publication time series (prior to 2023-24 renaming, these measures were: 1E, 1F, 1H, 2C, 4B), which are available on the following NHS England page:'),
      (6, 'Measures from the Adult Social Care Outcomes Framework - NHS England Digital')
  ) as comparability_line (row, text)
),

comparability as (
  select
    contents.metric as new_code,
    contents.old_code,
    '2023 to 2024' as year_of_change,
    'Measure ' || contents.old_code || ' was renamed to ' || contents.metric || ' in 2023 to 2024.' as description,
  from contents
  where contents.old_code not in ('Not applicable', contents.metric)

  union all

  select
    contents.metric as new_code,
    contents.old_code,
    '2024 to 2025' as year_of_change,
    case
      when contents.metric like '2D%'
        then 'This metric was new for 2024 to 2025 and is derived from Client Level Data (CLD) linked to health data. It replaces the SALT metric which measured whether people were at home 91 days after hospital discharge. While it continues to measure outcomes for people who received reablement after hospital, changes to the data sources, definitions and methods mean it is a different metric and cannot be compared with previous years.'
      else
        'The data source for measure '
        || contents.metric
        || ' was changed to Client Level Data (CLD) in 2024 to 2025 and significant methodological changes were made to adapt methods to suit an event-level data collection. As such, figures for 2024 to 2025 onwards cannot be compared with figures for previous years.'
    end as description,
  from contents
  where contents.source = 'CLD' and contents.old_code <> 'Not applicable'

  union all

  select
    contents.metric as new_code,
    contents.old_code,
    '2016 to 2017' as year_of_change,
    'The SACE eligible population changed so that in addition to carers being included that have had a carer''s assessment or review from the local authority in the 12 months prior to the survey taking place, carers are also now included who have not been assessed or reviewed during the year. For completeness and to review the impact of the change in eligible population, ASCOF scores have also been calculated using the original eligible population (i.e. excluding those that had not had a review). These scores are available in brackets.The official scores are the ones not in brackets.' as description,
  from contents
  where contents.source like 'SACE%'

  union all

  select *
  from (
    values
      ('[z]', '1E', '2023 to 2024', 'This measure (the proportion of adults with a learning disability in paid employment) was removed from ASCOF 2023 to 2024. It can be found in previous ASCOF publications.'),
      ('[z]', '1F', '2023 to 2024', 'This measure (the proportion of adults in contact with secondary mental health services in paid employment) was removed from ASCOF 2023 to 2024. It can be found in previous ASCOF publications.'),
      ('[z]', '1H', '2023 to 2024', 'This measure (the proportion of adults in contact with secondary mental health services living independently, with or without support) was removed from ASCOF 2023 to 2024. It can be found in previous ASCOF publications.'),
      ('[z]', '4B', '2023 to 2024', 'This measure (the proportion of people who use services who say that those services have made them feel safe and secure) was removed from ASCOF 2023 to 2024. It can be found in previous ASCOF publications.')
  ) as dropped (new_code, old_code, year_of_change, description)
),

comparability_row as (
  select
    comparability.*,
    7 + row_number() over (
      order by comparability.new_code, comparability.old_code, comparability.year_of_change desc
    ) as row,
  from comparability
),

front_cell as (
  select 1 as sheet_order, 'Cover' as sheet, cover_line.row, 1 as "column", cover_line.text as value,
  from cover_line

  union all

  select
    2 as sheet_order,
    'Contents' as sheet,
    line.row,
    line."column",
    line.text as value,
  from (
    values
      (1, 1, 'Contents table: measure descriptions and the start year'),
      (2, 1, 'To access data tables, select the table headings or tabs.'),
      (3, 1, 'For further information and links to other documents related to the release, please see the Cover page.'),
      (4, 1, 'Metric'),
      (4, 2, 'Description'),
      (4, 3, 'Source'),
      (4, 4, 'Start year'),
      (4, 5, '2022 to 2023 Code'),
  ) as line (row, "column", text)

  union all

  select
    2 as sheet_order,
    'Contents' as sheet,
    contents.row,
    unnest([1, 2, 3, 4, 5]) as "column",
    unnest([contents.metric, contents.description, contents.source, contents.start_year, contents.old_code]) as value,
  from contents

  union all

  select
    3 as sheet_order,
    'Comparability_over_time_log' as sheet,
    comparability_line.row,
    1 as "column",
    comparability_line.text as value,
  from comparability_line

  union all

  select
    3 as sheet_order,
    'Comparability_over_time_log' as sheet,
    7 as row,
    unnest([1, 2, 3, 4]) as "column",
    unnest([
      '2024 to 2025 metric code',
      '2022 to 2023 metric code',
      'Year of change',
      'Description of impact on comparability over time',
    ]) as value,

  union all

  select
    3 as sheet_order,
    'Comparability_over_time_log' as sheet,
    comparability_row.row,
    unnest([1, 2, 3, 4]) as "column",
    unnest([
      comparability_row.new_code,
      comparability_row.old_code,
      comparability_row.year_of_change,
      comparability_row.description,
    ]) as value,
  from comparability_row

  union all

  select
    4 as sheet_order,
    'Notes' as sheet,
    line.row,
    line."column",
    line.text as value,
  from (
    values
      (1, 1, 'Notes'),
      (2, 1, 'This worksheet contains one table with a description of the notes referenced in this workbook.'),
      (3, 1, 'Note number'),
      (3, 2, 'Note text'),
      (3, 3, 'Note Link'),
  ) as line (row, "column", text)

  union all

  select
    4 as sheet_order,
    'Notes' as sheet,
    note.row,
    unnest([1, 2, 3]) as "column",
    unnest([note.note_number, note.note_text, note.note_link]) as value,
  from note
),

-- What stands above and beside the figures of a sheet.
table_cell as (
  select line_above.sheet, line_above.row, 1 as "column", line_above.text as value,
  from line_above

  union all

  select
    sheet.sheet,
    2 as row,
    1 as "column",
    'This worksheet contains one table. Some cells refer to notes which can be found in the notes worksheet.' as value,
  from sheet

  union all

  select
    header_row.sheet,
    header_row.row - 1 as row,
    1 as "column",
    'Cells marked with an [x] indicate no data is available. Cells marked with an [c] indicate the figure has been suppressed. Cells marked with a [z] denotes data is not applicable.' as value,
  from header_row

  union all

  select
    header_row.sheet,
    header_row.row,
    unnest([1, 2, 3]) as "column",
    unnest(['Local authority code', 'Local authority', 'ONS area code']) as value,
  from header_row

  union all

  select
    figure_column.sheet,
    header_row.row,
    figure_column."column",
    figure_column.period || ' - ' || figure_column.heading as value,
  from figure_column
  join header_row
    on header_row.sheet = figure_column.sheet

  union all

  select
    area_row.sheet,
    area_row.row,
    unnest([1, 2, 3]) as "column",
    unnest([area_row.la_code, area_row.area_name, area_row.ons_code]) as value,
  from area_row
)

select
  front_cell.sheet_order,
  front_cell.sheet,
  front_cell.row,
  front_cell."column",
  front_cell.value,
  front_cell.value as shown,
  'text' as kind,
from front_cell

union all

select
  sheet.sheet_order,
  table_cell.sheet,
  table_cell.row,
  table_cell."column",
  table_cell.value,
  table_cell.value as shown,
  'text' as kind,
from table_cell
join sheet
  on sheet.sheet = table_cell.sheet

union all

select
  sheet.sheet_order,
  figure_cell.sheet,
  figure_cell.row,
  figure_cell."column",
  figure_cell.value,
  figure_cell.shown,
  figure_cell.kind,
from figure_cell
join sheet
  on sheet.sheet = figure_cell.sheet
