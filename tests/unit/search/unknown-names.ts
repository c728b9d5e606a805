/**
 * Companies of KOSPI, KOSDAQ and Nasdaq (spring of 2024), as newspapers write them, of which the site knows none: among them
 * names that begin like, contain or sound like names that it knows (메타바이오메드, 오픈엣지, 앤씨앤, 구글링), names that are
 * common words (대상, 화신, 나무가, Match), and names that end like verbs (엔비디아, 모나미, 코웨이).
 */
export const korean = (
  '삼성전자 SK하이닉스 LG에너지솔루션 삼성바이오로직스 현대차 현대자동차 기아 셀트리온 포스코홀딩스 네이버 카카오 삼성SDI LG화학 삼성물산 현대모비스 KB금융 신한지주 하나금융지주 우리금융지주 메리츠금융지주 ' +
  '한국전력 두산에너빌리티 한화오션 한화에어로스페이스 HD현대중공업 크래프톤 엔씨소프트 넷마블 펄어비스 카카오게임즈 카카오뱅크 카카오페이 하이브 JYP엔터테인먼트 에스엠 와이지엔터테인먼트 CJ제일제당 CJ대한통운 삼양식품 농심 ' +
  '오리온 오뚜기 대상 동원산업 롯데칠성 하이트진로 아모레퍼시픽 LG생활건강 코스맥스 한국콜마 클리오 토니모리 대한항공 아시아나항공 제주항공 진에어 티웨이항공 한진칼 현대글로비스 팬오션 HMM 대한해운 ' +
  '두산밥캣 두산로보틱스 레인보우로보틱스 고려아연 영풍 에코프로 에코프로비엠 엘앤에프 포스코퓨처엠 금양 천보 한미반도체 리노공업 이오테크닉스 원익IPS 주성엔지니어링 피에스케이 테스 유진테크 솔브레인 ' +
  '동진쎄미켐 심텍 대덕전자 이수페타시스 비에이치 인터플렉스 나무가 파트론 엠씨넥스 옵트론텍 이마트 롯데쇼핑 현대백화점 신세계 GS리테일 BGF리테일 호텔신라 하나투어 모두투어 노랑풍선 ' +
  '강원랜드 파라다이스 GKL 롯데관광개발 삼성생명 삼성화재 한화생명 DB손해보험 현대해상 미래에셋증권 키움증권 한국금융지주 NH투자증권 삼성증권 유한양행 한미약품 대웅제약 종근당 녹십자 동아에스티 ' +
  '보령 일동제약 광동제약 부광약품 알테오젠 리가켐바이오 HLB 휴젤 메디톡스 파마리서치 클래시스 제이시스메디칼 루닛 뷰노 딥노이드 제이엘케이 코어라인소프트 셀바스AI 솔트룩스 마음AI ' +
  '코난테크놀로지 알체라 플리토 한글과컴퓨터 이스트소프트 더존비즈온 안랩 가온칩스 오픈엣지테크놀로지 오픈엣지 에이디테크놀로지 칩스앤미디어 퀄리타스반도체 텔레칩스 앤씨앤 메타바이오메드 메타랩스 메가스터디교육 메가엠디 네오위즈 ' +
  '컴투스 웹젠 위메이드 데브시스터즈 더블유게임즈 조이시티 라온시큐어 라온테크 라이콤 라닉스 클라우드에어 클로봇 파이오링크 파이버프로 파인디지털 파인텍 오로라 오르비텍 오픈베이스 소니드 ' +
  '소프트센 구영테크 그래디언트 그린플러스 그리티 마이크로디지탈 마이크로컨텍솔 마니커 제미니투자 제이콘텐트리 모나미 화신 쿠쿠홈시스 코웨이 웅진씽크빅 대교 삼천리 한섬 휠라홀딩스 영원무역 ' +
  '유진기업 동양 아이에스동서 현대건설 대우건설 GS건설 DL이앤씨 태영건설 계룡건설 한샘'
).split(' ');

/** As they are written in Korean, then in Latin letters. */
export const american = (
  '엔비디아 애플 아마존 테슬라 브로드컴 코스트코 넷플릭스 어도비 퀄컴 인텔 시스코 펩시코 인튜이트 암젠 컴캐스트 허니웰 스타벅스 부킹홀딩스 길리어드 모더나 ' +
  '페이팔 마이크론 램리서치 시놉시스 케이던스 메르카도리브레 크라우드스트라이크 팔로알토네트웍스 포티넷 지스케일러 데이터독 몽고디비 아틀라시안 도어대시 에어비앤비 루시드 리비안 옥타 줌 로블록스 ' +
  'NVIDIA Apple Amazon Tesla Broadcom Costco Netflix Adobe Qualcomm Intel Cisco PepsiCo Intuit Amgen Comcast Starbucks Gilead Moderna PayPal Micron ' +
  'Synopsys Cadence Fortinet Zscaler Datadog MongoDB Atlassian DoorDash Airbnb Lucid Rivian Okta Zoom Roku Match Garmin Illumina Biogen Regeneron Marvell ' +
  'Workday Autodesk Paychex Expedia ASML AMD'
).split(' ');

/** Words and products that are none of the site's either and look like its names. */
export const lookalikes =
  '구글링 구글플레이 라마단 클로드모네 메타버스 메타인지 오픈뱅킹 챗봇나라 파이썬 파이널판타지 제미나이스 그로크업 앤트맨 허깅베어 소네트집 xAI 코히어 미스트랄 딥시크 퍼플렉시티 뤼튼 업스테이지 Mistral Cohere DeepSeek Perplexity MetaMask OpenSea Googleplex Anthropologie Claudette'.split(
    ' ',
  );

/** What may be asked of a company or a product. */
export const forms = [
  '기업가치 얼마야',
  '이용자 수',
  '언제 나왔어',
  '투자 얼마 받았어',
  '누가 만들었어',
  'vs 오픈AI',
  '은행 대출 규모',
  '이용자가 챗GPT보다 많아?',
  '출시일 알려줘',
  '몇 번 다운로드됐어',
] as const;
